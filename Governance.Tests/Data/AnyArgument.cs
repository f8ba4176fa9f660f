using System.Collections;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Data;

/// <summary>Makes an argument of any type a query may ask for: filled in rather than empty, so that every filter takes part.</summary>
internal static class AnyArgument
{
    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a";
        if (type == typeof(Guid)) return OneAgency;
        if (type == typeof(int)) return 1;
        if (type == typeof(long)) return 1L;
        if (type == typeof(bool)) return true;
        if (type == typeof(decimal)) return 1m;
        if (type == typeof(DateOnly)) return Some.Day;
        if (type == typeof(DateTime)) return Some.Instant;
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type == typeof(Actor)) return AllPowerful;
        if (type == typeof(Stamp)) return Some.By(AllPowerful);
        if (type == typeof(LegalBasis)) return LegalBasis.Regulation(10, 1, "a");
        if (type == typeof(Period)) return new Period(Some.Day);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsArray) return Filled(type.GetElementType()!);
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable))) return Filled(type.GetGenericArguments()[0]);
        if (type.IsAbstract || type.Namespace?.StartsWith("Governance", StringComparison.Ordinal) is not true) return null;
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
    }

    /// <summary>What every row of <see cref="OneRowReader"/> says too, so that no query stops at the question whether the actor may.</summary>
    private static readonly Guid OneAgency = Guid.Empty;

    private static readonly Actor AllPowerful = new(Guid.CreateVersion7(), "A", Some.Day,
        [.. Enum.GetValues<Power>().Select(p => new Grant(p, OneAgency, "t", "d", new(new(2026, 1, 1))))]);

    private static Array Filled(Type element)
    {
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Of(element), 0);
        return one;
    }
}

using Governance.Domain.Common;
using Governance.Web.Shell;

namespace Governance.Web.Features.Agencies;

/// <summary>Intervals in words: an end is the first day on which it is no more.</summary>
internal static class Lifetimes
{
    internal static string Lifetime(this Texts texts, DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } begin, { } end) => texts["Agencies.FromUntil", begin, end],
        ({ } begin, null) => texts["Agencies.From", begin],
        (null, { } end) => texts["Agencies.UntilOnly", end],
        _ => texts["Agencies.Always"],
    };

    /// <summary>A start that is not known stands as the first day there is.</summary>
    internal static string Lifetime(this Texts texts, Period period) => texts.Lifetime(period.From == DateOnly.MinValue ? null : period.From, period.Until);
}

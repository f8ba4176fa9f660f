using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Governance.Web.Platform;

/// <summary>
/// Filters live in addresses, and people change addresses by hand: a value that cannot be read (nam=abc, ngay=31/02/2026) is left out
/// before any page or download binds it, instead of ending in an error.
/// </summary>
public static class ReadableAddress
{
    /// <summary>Days outside of these years are slips of the hand; beyond them lies nothing that the law register or a record knows.</summary>
    private const int FirstYear = 1900, LastYear = 2200;

    private static readonly Dictionary<string, Func<string, bool>> Readers = new(StringComparer.Ordinal)
    {
        ["trang"] = value => IsNumber(value, 1, 1_000_000),
        ["nam"] = value => IsNumber(value, FirstYear, LastYear),
        ["ngay"] = IsDay,
        ["tu"] = IsDay,
        ["den"] = IsDay,
        ["cua-toi"] = value => IsNumber(value, 0, 1),
        ["chuyen-muc"] = value => Guid.TryParse(value, out _),
        ["saphet"] = IsSwitch,
        ["dagiaithe"] = IsSwitch,
        ["hieu-luc"] = IsSwitch,
        ["kiem-tra"] = IsSwitch,
        ["tatca"] = IsSwitch,
    };

    /// <summary>The day itself, or the nearest within the years that are read.</summary>
    public static DateOnly Known(DateOnly day) => day.Year < FirstYear ? new(FirstYear, 1, 1) : day.Year > LastYear ? new(LastYear, 12, 31) : day;

    public static void UseReadableAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        var query = context.Request.Query;
        if (!HttpMethods.IsGet(context.Request.Method) || query.All(IsReadable)) return next(context);
        var readable = query.Where(IsReadable).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        context.Response.Redirect(QueryHelpers.AddQueryString(context.Request.PathBase + context.Request.Path.ToUriComponent(), readable));
        return Task.CompletedTask;
    });

    /// <summary>An empty value is a filter that was cleared.</summary>
    private static bool IsReadable(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> pair) =>
        !Readers.TryGetValue(pair.Key, out var reads) || pair.Value is [{ Length: > 0 } value] && reads(value);

    private static bool IsNumber(string value, int least, int most) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Known(day) == day;

    private static bool IsSwitch(string value) => bool.TryParse(value, out _);
}

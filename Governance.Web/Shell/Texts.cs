using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Governance.Domain.Common;

namespace Governance.Web.Shell;

/// <summary>
/// Every text a user sees, by "Room.Key": the room is the resource file (Resources/Room.resx, Room.en.resx).
/// One class for all rooms, so that a refusal's name is enough to find its sentence.
/// </summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Rooms = new();
    private readonly CultureInfo? _culture;

    /// <summary>In the language of whoever looks.</summary>
    public Texts() { }

    private Texts(CultureInfo culture) => _culture = culture;

    /// <summary>For letters and papers, which are Vietnamese whatever language their maker reads.</summary>
    public static Texts Vietnamese { get; } = new(CultureInfo.GetCultureInfo("vi"));

    /// <summary>The text in the current UI culture with its places filled in; the key itself where there is none (a test finds those).</summary>
    public string this[string key, params object?[] arguments]
    {
        get
        {
            var text = Find(key, _culture ?? CultureInfo.CurrentUICulture) ?? key;
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, [.. arguments.Select(Show)]);
        }
    }

    /// <summary>The sentence of a refusal.</summary>
    public string this[Refusal refusal] => this[refusal.Name, refusal.Arguments];

    /// <summary>The word for one value of an enumeration: "Room.Type.Value".</summary>
    public string Of<T>(string room, T value) where T : struct, Enum => this[$"{room}.{typeof(T).Name}.{value}"];

    /// <summary>The text in that culture, or null where there is none.</summary>
    public static string? Find(string key, CultureInfo culture)
    {
        var dot = key.IndexOf('.');
        if (dot < 1) return null;
        var room = Rooms.GetOrAdd(key[..dot], name => new($"Governance.Web.Resources.{name}", typeof(Texts).Assembly));
        try { return room.GetString(key[(dot + 1)..], culture); }
        catch (MissingManifestResourceException) { return null; }
    }

    private object? Show(object? argument) => argument switch
    {
        Term term => this[term.Key],
        LegalBasis basis => basis.Short,
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime utc => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture),
        long dong => Show(dong),
        _ => argument,
    };

    /// <summary>"1.234.567 đ" with a no-break space, in every language: it is how the amount stands on the papers.</summary>
    public static string Show(long dong) => dong.ToString("#,0", Dongs) + "\u00a0đ";

    private static readonly NumberFormatInfo Dongs = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}

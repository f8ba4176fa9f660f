using System.Text.RegularExpressions;
using System.Xml.Linq;
using Governance.Tests.Support;

namespace Governance.Tests.Architecture;

public sealed partial class TextTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Vietnamese = Load("*.resx", f => !f.EndsWith(".en.resx", StringComparison.Ordinal));
    private static readonly Dictionary<string, Dictionary<string, string>> English = Load("*.en.resx", _ => true);

    [Fact]
    public void Every_text_stands_in_both_languages()
    {
        Assert.NotEmpty(Vietnamese);
        var missing = Vietnamese.SelectMany(room => room.Value.Keys.Where(k => !English[room.Key].ContainsKey(k)).Select(k => $"en {room.Key}.{k}"))
            .Concat(English.SelectMany(room => room.Value.Keys.Where(k => !Vietnamese[room.Key].ContainsKey(k)).Select(k => $"vi {room.Key}.{k}")));
        Assert.Empty(missing);
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_arguments()
    {
        var different = from room in Vietnamese
                        from text in room.Value
                        where !Places(text.Value).SetEquals(Places(English[room.Key][text.Key]))
                        select $"{room.Key}.{text.Key}";
        Assert.Empty(different);
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.Empty(Vietnamese.Concat(English).SelectMany(room => room.Value.Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => $"{room.Key}.{t.Key}")));

    [Fact]
    public void Every_name_used_in_the_code_has_its_sentence()
    {
        var files = Repository.Files("Governance.Domain", "*.cs").Concat(Repository.Files("Governance.Web", "*.cs", "*.razor"));
        var missing = from file in files
                      from Match match in Key().Matches(File.ReadAllText(file))
                      let room = match.Groups["room"].Value
                      let key = match.Groups["key"].Value
                      where Vietnamese.TryGetValue(room, out _) && !Vietnamese[room].ContainsKey(key)
                      select $"{room}.{key} in {Path.GetFileName(file)}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void A_name_without_a_sentence_would_be_found() =>
        Assert.Matches(Key(), "new Refusal(\"Boards.NoSuchName\")");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, Dictionary<string, string>> Load(string pattern, Func<string, bool> wanted) =>
        Repository.Files("Governance.Web", pattern).Where(wanted).ToDictionary(
            f => Path.GetFileName(f).Split('.')[0],
            f => XDocument.Load(f).Root!.Elements("data").ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value));

    [GeneratedRegex("""(?:Refusal\(|Term\(|[TL]\[|texts\[|Texts\[)\s*"(?<room>[A-Z][A-Za-z]+)\.(?<key>[A-Za-z0-9.]*[A-Za-z0-9])["]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}

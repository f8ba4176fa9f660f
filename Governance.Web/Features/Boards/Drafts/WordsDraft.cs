using Governance.Domain.Boards;

namespace Governance.Web.Features.Boards.Drafts;

/// <summary>The wording of a decision while it is being typed: lists are one entry a line.</summary>
public sealed class WordsDraft(DecisionWording words)
{
    public string Parent { get; set; } = words.Parent;
    public string Issuer { get; set; } = words.Issuer;
    public string Place { get; set; } = words.Place;
    public string Symbol { get; set; } = words.Symbol;
    public string About { get; set; } = words.About;
    public string Authority { get; set; } = words.Authority;
    public string Grounds { get; set; } = string.Join('\n', words.Grounds);
    public List<string> Articles { get; } = [.. words.Articles];
    public string Recipients { get; set; } = string.Join('\n', words.Recipients);
    public string SignerTitle { get; set; } = string.Join('\n', words.SignerTitle);
    public string Signer { get; set; } = words.Signer;

    /// <param name="words">Keeps the list of people, which the decision's content makes.</param>
    public DecisionWording ToWording(DecisionWording words) =>
        new(Parent, Issuer, Place, Symbol, About, Authority, Lines(Grounds), Articles, Lines(Recipients), Lines(SignerTitle), Signer, words.People, words.Reason);

    /// <summary>A further ground before the last line, which names who proposes; not twice.</summary>
    public static string With(string grounds, string ground)
    {
        var lines = Lines(grounds).ToList();
        if (!lines.Contains(ground)) lines.Insert(Math.Max(0, lines.Count - 1), ground);
        return string.Join('\n', lines);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

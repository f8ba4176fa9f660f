using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>The words of a decision to be signed (NĐ 30/2020); each may be changed until then.</summary>
/// <param name="Parent">Agency above, or empty.</param>
/// <param name="Issuer">Agency that issues it.</param>
/// <param name="Symbol">What stands behind the blank number: "QĐ-SKHCN".</param>
/// <param name="About">"Về việc …"</param>
/// <param name="Authority">Who decides, above the grounds: "GIÁM ĐỐC SỞ …" (Điều 10.1).</param>
/// <param name="Grounds">One legal ground each.</param>
/// <param name="Articles">Điều 1, 2, 3 … without their number; the list of people stands beneath the first.</param>
/// <param name="Recipients">Nơi nhận.</param>
/// <param name="Reason">As the first article gives it; goes on the record with the signed decision.</param>
/// <param name="SignerTitle">Lines above the signature, one each.</param>
public sealed record DecisionWording(string Parent, string Issuer, string Place, string Symbol, string About, string Authority,
    IReadOnlyList<string> Grounds, IReadOnlyList<string> Articles, IReadOnlyList<string> Recipients, IReadOnlyList<string> SignerTitle, string Signer, IReadOnlyList<WordedSeat> People, string Reason = "")
{
    internal DecisionWording Cleaned() => this with { Grounds = Filled(Grounds), Articles = Filled(Articles), Recipients = Filled(Recipients), SignerTitle = Filled(SignerTitle) };

    private static IReadOnlyList<string> Filled(IReadOnlyList<string> lines) => [.. lines.Select(Text.Clean).Where(l => l != "")];
}

/// <summary>A line of the list of people in a decision.</summary>
/// <param name="Task">What the person does from that day: "Phó Trưởng ban".</param>
public sealed record WordedSeat(string Name, string JobTitle, string Task);

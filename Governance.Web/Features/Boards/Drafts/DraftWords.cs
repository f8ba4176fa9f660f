using System.Globalization;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Law;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Drafts;

/// <summary>The first wording of a decision, from templates in the resources; always Vietnamese, and the clerk's to change.</summary>
internal static class DraftWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");

    /// <param name="leaving">Names of those who leave, as they stand in the paper.</param>
    internal static DecisionWording Of(DecisionKind kind, AgencyLevel level, string agency, string parent, DateOnly day, IReadOnlyList<WordedSeat> people, IReadOnlyList<string> leaving, string reason, IEnumerable<LegalDocument> grounds)
    {
        var (issuer, chief, symbol) = (InFull(agency), Chief(level, agency), Symbol(agency));
        var on = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var articles = new List<string> { Vi($"Paper.First.{kind}", issuer, string.Join("; ", leaving), reason, on) };
        if (leaving.Count > 0 && kind is DecisionKind.Restructuring) articles.Add(Vi("Paper.Leave", string.Join("; ", leaving), on));
        if (kind is not (DecisionKind.Dissolution or DecisionKind.Ending)) articles.Add(Vi("Paper.Duties"));
        articles.Add(Vi("Paper.Last", on, issuer));
        return new(InFull(parent), issuer, Agency.PlaceOf(agency, parent), symbol, Vi($"Paper.About.{kind}", issuer), Vi("Paper.Authority", chief, issuer).ToUpperInvariant(),
            [.. grounds.Select(Ground), Vi("Paper.Proposal")], articles, [Vi("Paper.AsArticle", articles.Count), Vi("Paper.File")], [chief.ToUpperInvariant()], "", people, reason);
    }

    /// <summary>The wording after the content changed: what the clerk has put into own words stays, what still reads as it was proposed is proposed anew.</summary>
    /// <param name="before">As proposed for the content before.</param>
    /// <param name="after">As proposed for the new one.</param>
    internal static DecisionWording Revised(DecisionWording now, DecisionWording before, DecisionWording after) => now with
    {
        About = now.About == before.About ? after.About : now.About,
        Grounds = now.Grounds.SequenceEqual(before.Grounds) ? after.Grounds : now.Grounds,
        Articles = now.Articles.SequenceEqual(before.Articles) ? after.Articles :
            [.. after.Articles.Select((text, i) => i < now.Articles.Count && now.Articles[i] != before.Articles.ElementAtOrDefault(i) ? now.Articles[i] : text), .. now.Articles.Skip(Math.Max(before.Articles.Count, after.Articles.Count))],
        Recipients = now.Recipients.SequenceEqual(before.Recipients) ? after.Recipients : now.Recipients,
        People = after.People,
        Reason = after.Reason,
    };

    /// <summary>Lines above the signature: the chief's own, or a deputy's for them (KT.), or another's by their delegation (TUQ.).</summary>
    internal static string SignerTitle(SigningForm? form, AgencyLevel level, string agency)
    {
        var chief = Chief(level, agency).ToUpperInvariant();
        return form switch
        {
            SigningForm.ForHead => $"KT. {chief}\n{Vi("Paper.DeputyOf", chief)}",
            SigningForm.ByDelegation => $"TUQ. {chief}\n{Vi("Paper.OfficeChief")}",
            _ => chief,
        };
    }

    /// <summary>Those who have a seat by the decision, as its list names them.</summary>
    internal static IReadOnlyList<WordedSeat> People(ChangeDraft change, BoardView? board) =>
    [
        .. SeatDraft.Holders([.. change.Successors.Values, .. change.Coming]).OrderBy(h => h.Post).Select(Seat),
        .. from seat in board?.Seats ?? [] let h = seat.Holder where h is not null && change.Renewals.ContainsKey(h.AppointmentId) select new WordedSeat(h.Name, h.JobTitle, Vi($"BoardPost.{seat.Post}")),
    ];

    internal static WordedSeat Seat(SeatHolder holder) => new(holder.PersonName, holder.JobTitle, Vi($"BoardPost.{holder.Post}") + (holder.IsSecretary ? $", {Vi("BoardTaskKind.Secretary")}" : "")
        + (holder.Until is { } until ? Vi("Paper.Until", until.AddDays(-1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) : ""));

    /// <summary>"ông (bà) Lê Thị Phó, Chánh Văn phòng, Phó Trưởng ban": whoever leaves by the decision.</summary>
    internal static IReadOnlyList<string> Leaving(ChangeDraft change, BoardView? board) =>
        [.. from seat in board?.Seats ?? [] let h = seat.Holder where h is not null && (change.Leaving.Contains(h.AppointmentId) || change.Successors.ContainsKey(h.AppointmentId))
            select Vi("Paper.Leaver", h.Name, h.JobTitle, Vi($"BoardPost.{seat.Post}"))];

    /// <summary>The signer's title in small letters, for the record.</summary>
    internal static string Title(DecisionWording words) => words.SignerTitle.LastOrDefault()?.ToLowerInvariant() is { Length: > 0 } title ? char.ToUpperInvariant(title[0]) + title[1..] : "";

    /// <summary>"Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ …": only what the register knows.</summary>
    internal static string Ground(LegalDocument document)
    {
        var number = document.Number[(document.Number.IndexOf(' ') + 1)..];
        var issued = document.Issued is { } day ? Vi("Paper.Issued", $"{day.Day:00}", day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}", day.Year) : "";
        var by = number.EndsWith("-CP", StringComparison.Ordinal) ? Vi("Paper.ByGovernment") : "";
        return Text.Clean(document.Kind is "law" ? Vi("Paper.Ground.law", document.Title, number, issued) : Vi(document.Title.StartsWith("Quy chế", StringComparison.Ordinal) ? "Paper.Ground.regulation" : $"Paper.Ground.{document.Kind}", number, issued, by, document.Title));
    }

    /// <summary>Who sets up the board (Điều 10.1): the chair of a committee, the head of a department.</summary>
    private static string Chief(AgencyLevel level, string agency) =>
        level is not AgencyLevel.Department ? Vi("Paper.Chair") : agency.StartsWith("Sở ", StringComparison.Ordinal) ? Vi("Paper.Director") : Vi("Paper.Head");

    private static string InFull(string name) => name.StartsWith("UBND ", StringComparison.Ordinal) ? "Ủy ban nhân dân " + name[5..] : name;

    /// <summary>A first guess from the initials; the clerk knows the agency's own.</summary>
    private static string Symbol(string agency) => "QĐ-" + (agency.StartsWith("UBND", StringComparison.Ordinal) ? "UBND" : string.Concat(agency.Split(' ').Where(w => w is not "và").Select(w => char.ToUpperInvariant(w[0]))));

    private static string Vi(string key, params object[] arguments) => string.Format(Vietnamese, Texts.Find($"Boards.{key}", Vietnamese) ?? key, arguments);
}

using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Features.Access;

namespace Governance.Web.Features.Boards.Decisions;

/// <summary>A decision while it is being typed.</summary>
public sealed class PaperDraft(DateOnly today)
{
    public string Number { get; set; } = "";
    public DateOnly SignedOn { get; set; } = today;
    public DateOnly EffectiveFrom { get; set; } = today;
    public string Signer { get; set; } = "";
    public string SignerTitle { get; set; } = "";
    public string Reason { get; set; } = "";
    public StoredFile? Scan { get; set; }

    public DecisionPaper ToPaper() => new(Number, SignedOn, EffectiveFrom, Signer, SignerTitle, Scan, Reason);
}

/// <summary>A seat while it is being filled; without a person it is not part of the decision.</summary>
public sealed class SeatDraft(BoardPost post)
{
    public BoardPost Post { get; } = post;
    public PersonChoice? Person { get; set; }
    public Standing Standing { get; set; } = StandingGuess.From(null, post);
    public string JobTitle { get; set; } = "";
    public bool PartTime { get; set; } = true;
    public bool IsSecretary { get; set; }

    /// <summary>Last day on the seat; null = no end.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>A line of a decision, to be changed.</summary>
    public static SeatDraft Of(SeatHolder holder) => new(holder.Post)
    {
        Person = new(holder.PersonId, holder.PersonName, holder.JobTitle, null),
        JobTitle = holder.JobTitle,
        Standing = holder.Standing,
        PartTime = holder.PartTime,
        IsSecretary = holder.IsSecretary,
        LastDay = holder.Until?.AddDays(-1),
    };

    /// <summary>Seats someone: title and standing are taken from what the register knows, and can be changed.</summary>
    public void Choose(PersonChoice? person)
    {
        Person = person;
        if (person is null) return;
        JobTitle = person.JobTitle ?? "";
        Standing = StandingGuess.From(person.JobTitle, Post);
    }

    /// <summary>Null while nobody is chosen.</summary>
    public SeatHolder? Holder => Person is null ? null : new(Person.Id, Person.Name, Post, Standing, JobTitle, PartTime, LastDay?.AddDays(1), IsSecretary);

    public static IReadOnlyList<SeatHolder> Holders(IEnumerable<SeatDraft> drafts) => [.. drafts.Select(d => d.Holder).OfType<SeatHolder>()];
}

/// <summary>What a job title says of someone's standing; only a first guess for the form.</summary>
internal static class StandingGuess
{
    private static readonly string[] StationLeaders = ["giam doc", "truong dai", "pho dai"];

    private static readonly (string Words, Standing Standing)[] Known =
    [
        ("chanh van phong", Standing.OfficeLeader),
        ("truong phong", Standing.DivisionLeader),
        ("pho phong", Standing.DivisionLeader),
        ("giam doc", Standing.AgencyLeader),
        ("chu tich", Standing.AgencyLeader),
        ("chanh thanh tra", Standing.AgencyLeader),
        ("truong ban", Standing.AgencyLeader),
    ];

    internal static Standing From(string? jobTitle, BoardPost post)
    {
        var folded = Text.Fold(jobTitle);
        if (folded.Contains("dai truyen thanh")) return StationLeaders.Any(folded.Contains) ? Standing.BroadcastingLeader : Standing.BroadcastingStaff;
        if (folded != "") return Known.Where(k => folded.Contains(k.Words)).Select(k => k.Standing).FirstOrDefault(Standing.Other);
        return post switch { BoardPost.Head => Standing.AgencyLeader, BoardPost.DeputyHead => Standing.OfficeLeader, _ => Standing.DivisionLeader };
    }
}

using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>A published work, scored (chấm nhuận bút): how much it is worth and which author gets what of it. One a work.</summary>
public sealed class WorkScore
{
    private readonly List<RoyaltyLine> _lines = [];

    private WorkScore() { }

    /// <exception cref="RuleBroken">See <see cref="WhyNotScore"/> and <see cref="Rates.WhyNotPrice"/>.</exception>
    public WorkScore(PublishedWork work, Choice choice, Rates rates, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotScore(stamp.Actor, work));
        Calculation = rates.Price(choice);
        Id = Guid.CreateVersion7();
        (AgencyId, ArticleId, Title, PublishedOn, ScoredAt, ScoredByName) = (work.AgencyId, work.ArticleId, work.Title, work.PublishedOn, stamp.At, stamp.Actor.Name);
        Amount = Calculation.Amount;
        var parts = Dong.Split(Amount, [.. work.Authors.Select(a => a.Percent)]);
        _lines.AddRange(work.Authors.Select((author, i) => new RoyaltyLine(Id, author, parts[i], i)));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ArticleId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Day in Vietnam.</summary>
    public DateOnly PublishedOn { get; private set; }

    public Calculation Calculation { get; private set; } = null!;

    /// <summary>Of the whole work, whole đồng: the sum of its lines.</summary>
    public long Amount { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime ScoredAt { get; private set; }

    public string ScoredByName { get; private set; } = "";

    /// <summary>One per author, in the order of the by-line.</summary>
    public IReadOnlyList<RoyaltyLine> Lines => _lines;

    public int Version { get; private set; }

    /// <summary>Why this person may not score that work: no power, a hand in it, or shares that do not make 100 %.</summary>
    public static Refusal? WhyNotScore(Actor actor, PublishedWork work) =>
        actor.WhyNot(Power.Score, work.AgencyId, LegalBasis.Regulation(15))
        ?? (work.Authors.Any(a => a.PersonId == actor.PersonId) ? new Refusal("Royalties.OwnWork") : null)
        ?? (work.Authors.Count > 0 && work.Authors.All(a => a.Percent > 0) && work.Authors.Sum(a => a.Percent) == 100 ? null : new Refusal("Royalties.SharesNot100", work.Title));

    /// <summary>Why the score may not be taken back: no power, or it stands in a statement already.</summary>
    /// <param name="inStatement">Number of the statement that holds one of its lines; null = none does.</param>
    public Refusal? WhyNotWithdraw(Actor actor, string? inStatement) =>
        actor.WhyNot(Power.Score, AgencyId, LegalBasis.Regulation(15))
        ?? (_lines.Any(l => l.PersonId == actor.PersonId) ? new Refusal("Royalties.OwnWork") : null)
        ?? (inStatement is null ? null : new Refusal("Royalties.InStatement", inStatement));
}

/// <summary>One author's part of a scored work: what stands in a statement.</summary>
public sealed class RoyaltyLine
{
    private RoyaltyLine() { }

    internal RoyaltyLine(Guid scoreId, WorkAuthor author, long amount, int order)
    {
        Id = Guid.CreateVersion7();
        (WorkScoreId, PersonId, PersonName, SharePercent, Amount, Order) = (scoreId, author.PersonId, author.Name, author.Percent, amount, order);
    }

    public Guid Id { get; private set; }
    public Guid WorkScoreId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Real name on the day of scoring.</summary>
    public string PersonName { get; private set; } = "";

    public decimal SharePercent { get; private set; }

    /// <summary>Whole đồng, by largest remainder of the work's amount.</summary>
    public long Amount { get; private set; }

    /// <summary>From 0, in the order of the by-line.</summary>
    public int Order { get; private set; }
}

using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>Posts of an agency from which powers flow, beside those of its editorial board.</summary>
public enum AgencyPost
{
    /// <summary>Thủ trưởng.</summary>
    HeadOfAgency,

    /// <summary>Kế toán trưởng.</summary>
    ChiefAccountant,

    /// <summary>Kế toán.</summary>
    Accountant,

    /// <summary>Người phụ trách hồ sơ Ban biên tập.</summary>
    RecordClerk,

    /// <summary>Cán bộ quản trị kỹ thuật (Điều 11).</summary>
    TechnicalAdministrator,

    /// <summary>Người phụ trách dịch vụ công trực tuyến (Điều 11): its duty lies outside this product, so that no power flows from it.</summary>
    OnlineServiceOfficer,
}

/// <summary>A person in a post of an agency, from a decision, for a period.</summary>
public sealed class PostHolding
{
    private PostHolding() { }

    public PostHolding(Guid agencyId, Guid personId, AgencyPost post, Period period, string decisionNumber, DateOnly decisionDate)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, PersonId, Post, Period, DecisionDate) = (agencyId, personId, post, period, decisionDate);
        DecisionNumber = Text.Required(decisionNumber, "Agencies.DecisionNumber", 100);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid PersonId { get; private set; }
    public AgencyPost Post { get; private set; }
    public Period Period { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }

    /// <summary>The decision that ended it before its time; null while none did.</summary>
    public string? EndDecisionNumber { get; private set; }

    public DateOnly? EndDecisionDate { get; private set; }
    public int Version { get; private set; }

    internal void End(DateOnly until, string decisionNumber, DateOnly decisionDate)
    {
        EndDecisionNumber = Text.Required(decisionNumber, "Agencies.DecisionNumber", 100);
        (Period, EndDecisionDate) = (Period.EndedOn(until), decisionDate);
    }
}

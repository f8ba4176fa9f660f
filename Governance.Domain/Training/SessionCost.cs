using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What a session cost, laid on the people it was held for in equal shares that add up to it.</summary>
/// <param name="AgencyId">Which held it and bears the cost.</param>
/// <param name="Year">In which it ended.</param>
/// <param name="Amount">Whole đồng: what was posted in the ledger; where nothing is posted yet, or not known, what was planned.</param>
/// <param name="People">Those who came; where nobody is marked yet, those invited. The first bear the odd đồng.</param>
public sealed record SessionCost(Guid SessionId, Guid AgencyId, int Year, long Amount, bool IsPosted, IReadOnlyList<Guid> People)
{
    private readonly Lazy<IReadOnlyList<long>> _shares = new(() => People.Count == 0 ? [] : Dong.Split(Amount, [.. People.Select(_ => 1m)]));

    /// <summary>Whole đồng; 0 for who is not among them.</summary>
    public long Of(Guid personId) => People.ToList().IndexOf(personId) is >= 0 and var place ? _shares.Value[place] : 0;
}

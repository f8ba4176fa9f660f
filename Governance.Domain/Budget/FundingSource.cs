using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>Where the money of a portal comes from (Điều 13.1).</summary>
public sealed class FundingSource
{
    /// <summary>Code of the state budget, the source of most lines.</summary>
    public const string StateBudget = "NSNN";

    private FundingSource() { }

    /// <param name="code">Short, as accountants write it; unique.</param>
    public FundingSource(string code, string name, int order, LegalBasis basis) => (Code, Name, Order, Basis) = (code, name, order, basis);

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Place in lists, from 1.</summary>
    public int Order { get; private set; }

    public LegalBasis Basis { get; private set; } = null!;
}

using Governance.Domain.Common;

namespace Governance.Domain.Budget;

/// <summary>What the money of a portal may be spent on (Điều 13.3, points a to g).</summary>
public sealed class SpendingTask
{
    /// <summary>Royalties and remuneration (point đ).</summary>
    public const string Royalties = "đ";

    /// <summary>Training of board members and technical administrators (point e).</summary>
    public const string Training = "e";

    private SpendingTask() { }

    /// <param name="letter">The point of Điều 13.3; d and đ are different points.</param>
    /// <param name="candidateCodes">Budget-index codes that may fit, separated by ";"; to be confirmed by the agency.</param>
    public SpendingTask(string letter, string name, int order, LegalBasis basis, string candidateCodes) =>
        (Letter, Name, Order, Basis, CandidateCodes) = (letter, name, order, basis, candidateCodes);

    public string Letter { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Place in lists, from 1: the order of the regulation, which is not that of a collation.</summary>
    public int Order { get; private set; }

    public LegalBasis Basis { get; private set; } = null!;

    /// <summary>Not confirmed by any text: shown as "cần kiểm tra".</summary>
    public string CandidateCodes { get; private set; } = "";
}

using Governance.Domain.Budget;

namespace Governance.Web.Features.Budget;

/// <summary>Where the paper behind an entry is shown.</summary>
internal static class DocumentLinks
{
    /// <returns>Null for a kind that has no page.</returns>
    internal static string? For(LedgerDocument document) => document.Kind switch
    {
        nameof(AllocationProposal) => $"/ngan-sach/phan-bo/{document.Id}",
        "PaymentStatement" => $"/nhuan-but/bang-ke/{document.Id}",
        _ => null,
    };
}

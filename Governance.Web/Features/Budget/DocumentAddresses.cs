using Governance.Domain.Budget;
using Governance.Domain.Royalties;
using Governance.Domain.Training;

namespace Governance.Web.Features.Budget;

/// <summary>Where the papers behind entries are shown.</summary>
internal static class DocumentAddresses
{
    /// <returns>Null for a kind without a page.</returns>
    internal static string? Of(LedgerDocument document) => document.Kind switch
    {
        nameof(AllocationProposal) => $"/ngan-sach/phan-bo/{document.Id}",
        nameof(PaymentStatement) => $"/nhuan-but/bang-ke/{document.Id}",
        nameof(TrainingSession) => $"/dao-tao/dot/{document.Id}",
        nameof(TrainingPlan) => $"/dao-tao/ke-hoach/{document.Id}",
        _ => null,
    };
}

using Governance.Domain.Budget;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Budget;

/// <summary>Where the papers behind entries are shown.</summary>
internal static class DocumentAddresses
{
    /// <returns>By the id of the document; a kind without a page is left out.</returns>
    internal static async Task<Dictionary<Guid, string>> OfAsync(GovernanceDb db, IEnumerable<LedgerDocument> documents)
    {
        var byKind = documents.DistinctBy(d => d.Id).ToLookup(d => d.Kind, d => d.Id);
        var addresses = byKind[nameof(AllocationProposal)].ToDictionary(id => id, id => $"/ngan-sach/phan-bo/{id}");
        var ids = byKind[nameof(PaymentStatement)].ToList();
        var statements = await (from s in db.PaymentStatements.AsNoTracking()
                                join a in db.Agencies on s.AgencyId equals a.Id
                                where ids.Contains(s.Id)
                                select new { s.Id, s.Year, s.Month, a.Code }).ToListAsync();
        foreach (var s in statements) addresses[s.Id] = $"/nhuan-but/{s.Year}/{s.Month:00}?co-quan={s.Code}";
        return addresses;
    }
}

using Governance.Domain.Boards;
using Governance.Domain.Law;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Drafts;

/// <summary>Decisions that are prepared and not signed. Open to every signed-in user, as the register is.</summary>
public sealed class DraftQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Drafts in work, the latest first.</summary>
    /// <param name="agencies">Of these only; null = of all.</param>
    public async Task<IReadOnlyList<DraftRow>> InWorkAsync(IReadOnlyList<Guid>? agencies)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (everywhere, mine) = (agencies is null, agencies ?? []);
        return await (from d in db.DecisionDrafts.AsNoTracking()
                      join a in db.Agencies on d.AgencyId equals a.Id
                      where d.State == DraftState.Prepared && (everywhere || mine.Contains(d.AgencyId))
                      orderby d.PreparedAt descending
                      select new DraftRow(d.Id, d.Kind, a.Name, d.EffectiveFrom, d.PreparedBy, d.PreparedAt)).ToListAsync();
    }

    /// <summary>A draft, checked against its board as it stands now; null when there is none of that id.</summary>
    public async Task<DraftView?> DraftAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.DecisionDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is not { } draft) return null;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == draft.AgencyId);
        var board = await db.Boards.AsNoTracking().AsSplitQuery().Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).SingleOrDefaultAsync(b => b.AgencyId == draft.AgencyId);
        var open = draft.State is DraftState.Prepared;
        return new(draft, agency.Name, agency.Level, open && board?.Version != draft.BoardVersion, open && board is not null ? [.. board.WhatIsWrong(draft.Kind, agency, draft.EffectiveFrom, draft.Change)] : []);
    }

    /// <summary>
    /// Legal grounds in force on the day: the regulation and what it cites, or what took its place (Điều 26.2), are proposed;
    /// the rest of the register may be added.
    /// </summary>
    public async Task<DraftGrounds> GroundsAsync(DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var documents = await db.LegalDocuments.AsNoTracking().ToListAsync();
        var register = new LawRegister(documents);
        var cited = documents.Where(d => d.CitedInRegulation && d.Kind is "law" or "decree" || d.Number == Governance.Domain.Common.LegalBasis.RegulationNumber)
            .Select(d => Current(register, d, day)).OfType<LegalDocument>().Where(d => d.InForceOn(day)).ToHashSet();
        return new([.. InOrder(cited)], [.. InOrder(documents.Where(d => d.InForceOn(day) && !cited.Contains(d)))]);
    }

    /// <summary>The name of the agency above, empty where there is none.</summary>
    public async Task<string> ParentAsync(Guid agencyId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from a in db.Agencies.AsNoTracking() join p in db.Agencies on a.ParentId equals p.Id where a.Id == agencyId select p.Name).SingleOrDefaultAsync() ?? "";
    }

    /// <summary>The document, or what is known to have taken its place, though the day on which it ended is not.</summary>
    private static LegalDocument? Current(LawRegister register, LegalDocument document, DateOnly day) => register.StateOn(document, day) switch
    {
        DocumentState.InForce => document,
        DocumentState.Unclear => register.After(document)!.Next is { } next && next.InForceOn(day) ? next : document,
        _ => register.Successors(document, day).LastOrDefault(),
    };

    /// <summary>As papers list them: laws, decrees, circulars, decisions; the older first.</summary>
    private static IEnumerable<LegalDocument> InOrder(IEnumerable<LegalDocument> documents) =>
        documents.OrderBy(d => d.Kind switch { "law" => 0, "decree" => 1, "circular" => 2, _ => 3 }).ThenBy(d => d.Issued).ThenBy(d => d.Number, StringComparer.Ordinal);
}

public sealed record DraftRow(Guid Id, DecisionKind Kind, string AgencyName, DateOnly EffectiveFrom, string PreparedBy, DateTime PreparedAt);

/// <param name="BoardChanged">Something was decided on the board since it was prepared.</param>
/// <param name="Problems">What speaks against it as the board stands now.</param>
public sealed record DraftView(DecisionDraft Draft, string AgencyName, Governance.Domain.Agencies.AgencyLevel Level, bool BoardChanged, IReadOnlyList<Governance.Domain.Common.Refusal> Problems);

/// <param name="Proposed">What the decision rests on by the register.</param>
/// <param name="Others">What else is in force.</param>
public sealed record DraftGrounds(IReadOnlyList<LegalDocument> Proposed, IReadOnlyList<LegalDocument> Others);

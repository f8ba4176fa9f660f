using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Papers;

/// <param name="Until">First day no longer in force; null = open.</param>
/// <param name="Replaces">Number of the one whose place it took.</param>
public sealed record DocumentView(Guid Id, BoardDocumentKind Kind, string Number, DateOnly SignedOn, string Signer, string SignerTitle, StoredFile? File, DateOnly From, DateOnly? Until, string? Replaces)
{
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>The regulations of boards. Open to every signed-in user.</summary>
public sealed class BoardDocumentQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Every one the board ever had, by kind, newest first.</summary>
    public async Task<IReadOnlyList<DocumentView>> OfBoardAsync(Guid boardId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var all = await db.BoardDocuments.AsNoTracking().Where(d => d.BoardId == boardId).ToListAsync();
        var numbers = all.ToDictionary(d => d.Id, d => d.Number);
        return [.. all.OrderBy(d => d.Kind).ThenByDescending(d => d.From).Select(d => new DocumentView(d.Id, d.Kind, d.Number, d.SignedOn, d.Signer, d.SignerTitle, d.File, d.From, d.Until, d.ReplacesId is { } id ? numbers[id] : null))];
    }

    /// <summary>How many of the regulations that Điều 10.4 and 19.3 name the boards of these agencies lack on the day; a board that lacks none is left out.</summary>
    public async Task<IReadOnlyList<(Guid BoardId, string AgencyName, int Missing)>> MissingAsync(IReadOnlyList<Guid> agencies, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var boards = await (from b in db.Boards.AsNoTracking()
                            join a in db.Agencies on b.AgencyId equals a.Id
                            where agencies.Contains(a.Id) && (a.Dissolved == null || day < a.Dissolved) && b.Decisions.Any(d => d.EffectiveFrom <= day)
                            orderby a.FoldedName
                            select new { b.Id, a.Name, There = db.BoardDocuments.Count(d => d.BoardId == b.Id && d.From <= day && (d.Until == null || day < d.Until)) }).ToListAsync();
        var all = Enum.GetValues<BoardDocumentKind>().Length;
        return [.. boards.Where(b => b.There < all).Select(b => (b.Id, b.Name, all - b.There))];
    }

    /// <summary>The file of a document; null when there is none.</summary>
    public async Task<StoredFile?> FileAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.BoardDocuments.AsNoTracking().Where(d => d.Id == id).Select(d => d.File).SingleOrDefaultAsync();
    }
}

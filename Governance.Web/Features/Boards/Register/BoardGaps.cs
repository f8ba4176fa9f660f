using Governance.Domain.Boards;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Register;

/// <summary>What boards lack on a day: regulations of Điều 10.4 and 19.3, and holders of their seats.</summary>
internal static class BoardGaps
{
    internal static async Task<List<BoardRow>> FillAsync(GovernanceDb db, IReadOnlyList<BoardRow> rows, DateOnly day)
    {
        var ids = rows.Select(r => r.BoardId).OfType<Guid>().ToList();
        var there = (await db.BoardDocuments.AsNoTracking().Where(d => ids.Contains(d.BoardId) && d.From <= day && (d.Until == null || day < d.Until))
            .Select(d => new { d.BoardId, d.Kind }).ToListAsync()).ToLookup(d => d.BoardId, d => d.Kind);
        // A seat whose last holder's time ran out with no decision to give it up is a seat still.
        var ranOut = (await db.Appointments.AsNoTracking().Where(a => ids.Contains(a.BoardId) && a.Period.Until != null && a.Period.Until <= day && a.EndDecisionId == null
                && !db.Appointments.Any(later => later.BoardId == a.BoardId && later.Post == a.Post && later.SeatNumber == a.SeatNumber && later.Period.From > a.Period.From && later.Period.From <= day))
            .Select(a => new { a.BoardId, a.Post }).ToListAsync()).ToLookup(a => a.BoardId, a => a.Post);
        return [.. rows.Select(r => r.BoardId is not { } id ? r : r with
        {
            Missing = [.. Enum.GetValues<BoardDocumentKind>().Except(there[id])],
            Vacancies = ranOut[id].Count() + Enum.GetValues<BoardPost>().Except(r.Held).Except(ranOut[id]).Count(),
        })];
    }
}

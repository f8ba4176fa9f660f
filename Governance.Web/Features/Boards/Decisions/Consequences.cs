using Governance.Domain.Boards;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Decisions;

/// <summary>What a decision will do, in sentences, before it is saved.</summary>
internal static class Consequences
{
    internal static IEnumerable<string> Of(ChangeDraft change, BoardView board, DateOnly day, Texts t)
    {
        var seated = board.Seats.Where(s => s.Holder is not null).Select(s => (s.Post, Holder: s.Holder!)).ToList();
        if (change.Kind is DecisionKind.Dissolution)
        {
            yield return t["Boards.Happens.Dissolved", day];
            foreach (var (post, holder) in seated) yield return t["Boards.Happens.Leaves", holder.Name, t.Of("Boards", post)];
            if (seated.Count > 0) yield return t["Boards.Happens.HandOver", seated.Count];
            yield break;
        }
        foreach (var (post, holder) in seated)
        {
            if (change.Leaving.Contains(holder.AppointmentId)) yield return t["Boards.Happens.Leaves", holder.Name, t.Of("Boards", post)];
            if (change.Successors.GetValueOrDefault(holder.AppointmentId)?.Holder is { } heir) yield return t["Boards.Happens.Replaces", heir.PersonName, holder.Name, t.Of("Boards", post)];
            if (change.Renewals.TryGetValue(holder.AppointmentId, out var last))
                yield return last is { } until ? t["Boards.Happens.RenewedUntil", holder.Name, holder.Period.Until!, until] : t["Boards.Happens.Renewed", holder.Name, holder.Period.Until!];
            if (change.Secretary == holder.PersonId) yield return t["Boards.Happens.Secretary", holder.Name];
        }
        if (seated.Count(s => change.Leaving.Contains(s.Holder.AppointmentId) || change.Successors.GetValueOrDefault(s.Holder.AppointmentId)?.Holder is not null) is > 0 and var leaving)
            yield return t["Boards.Happens.HandOver", leaving];
        foreach (var coming in SeatDraft.Holders(change.Coming)) yield return t["Boards.Happens.Comes", coming.PersonName, t.Of("Boards", coming.Post)];
        foreach (var coming in SeatDraft.Holders([.. change.Coming, .. change.Successors.Values]).Where(h => h.IsSecretary)) yield return t["Boards.Happens.Secretary", coming.PersonName];
    }
}

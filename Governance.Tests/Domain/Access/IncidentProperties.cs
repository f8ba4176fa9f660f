using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

/// <summary>Random hours of an incident, in any order and at any time: what is accepted keeps the order of things, what is refused changes nothing.</summary>
public sealed class IncidentProperties
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Stamp Technician = Some.By(Some.Actor(Agency, Power.RunPortal));

    [Fact]
    public void Nothing_lies_in_the_future_nothing_is_closed_unreported_and_what_is_closed_stays() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[-300, 30]).List[0, 20].Sample(steps =>
        {
            var incident = new IncidentReport(Agency, new(null, null, "Mất kết nối", Some.Instant.AddMinutes(-120)), null, Technician);
            (DateTime? At, int Notices)? closed = null;
            foreach (var (step, minutes) in steps)
            {
                var at = Some.Instant.AddMinutes(minutes);
                try
                {
                    if (step == 0) incident.Tell(NoticeTo.OwnAgency, "Giám đốc", at, null, Technician);
                    else if (step == 1) incident.Tell(NoticeTo.Others, "Nhà cung cấp", at, null, Technician);
                    else if (step == 2) incident.Correct(new(null, null, "Mất kết nối", at), null, Technician);
                    else incident.Close(at, "Nguyên nhân", "Cách khắc phục", Technician);
                }
                catch (RuleBroken) { }
                if (closed is not null && closed != (incident.ClosedAt, incident.Notices.Count)) return false;
                if (incident.State is IncidentState.Closed) closed = (incident.ClosedAt, incident.Notices.Count);
            }
            var told = incident.Notices.Any(n => n.To is NoticeTo.OwnAgency);
            return incident.NoticedAt <= Some.Instant && incident.Notices.All(n => incident.NoticedAt <= n.At && n.At <= (incident.ClosedAt ?? Some.Instant))
                && (incident.State is IncidentState.Open ? !told : told) && incident.State is IncidentState.Closed == incident.ClosedAt is not null && !(incident.ClosedAt > Some.Instant);
        });
}

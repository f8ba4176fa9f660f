using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

/// <summary>Noticed at 07:00, it is 09:00.</summary>
public sealed class IncidentReportTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Stamp Technician = Some.By(Some.Actor(Agency, Power.RunPortal));
    private static readonly DateTime Noticed = Some.Instant.AddHours(-2);
    private readonly IncidentReport _incident = Written(Noticed);

    [Fact]
    public void It_is_open_until_the_own_agency_is_told_and_then_reported_until_it_is_closed()
    {
        Assert.Equal(IncidentState.Open, _incident.State);
        _incident.Tell(NoticeTo.Others, "Nhà cung cấp", Noticed.AddMinutes(5), null, Technician);
        Assert.Equal(IncidentState.Open, _incident.State);
        _incident.Tell(NoticeTo.OwnAgency, "Giám đốc", Noticed.AddMinutes(30), "Điện thoại", Technician);
        Assert.Equal((IncidentState.Reported, Noticed.AddMinutes(30)), (_incident.State, _incident.ReportedAt));
        _incident.Close(Some.Instant, "Đầy ổ đĩa", "Thêm ổ đĩa", Technician);
        Assert.Equal((IncidentState.Closed, Some.Instant, "Đầy ổ đĩa", "Thêm ổ đĩa"), (_incident.State, _incident.ClosedAt, _incident.Cause, _incident.Remedy));
    }

    [Fact]
    public void It_cannot_be_closed_before_the_agency_was_told()
    {
        _incident.Tell(NoticeTo.Others, "Nhà cung cấp", Noticed, null, Technician);
        var refusal = Assert.Single(Assert.Throws<RuleBroken>(() => _incident.Close(Some.Instant, "a", "b", Technician)).Refusals);
        Assert.Equal(("Access.Incident.NotReported", LegalBasis.Regulation(24, 3)), (refusal.Name, refusal.Basis));
        Assert.Equal(refusal, _incident.WhyNotClose(Technician.Actor));
    }

    [Fact]
    public void No_time_lies_in_the_future_or_before_what_it_follows()
    {
        var later = Some.Instant.AddMinutes(1);
        Assert.Equal("Access.Incident.InTheFuture", Refused(() => Written(later)));
        Assert.Equal("Access.Incident.InTheFuture", Refused(() => Tell(later)));
        Assert.Equal("Access.Incident.BeforeNoticed", Refused(() => Tell(Noticed.AddMinutes(-1))));
        Tell(Noticed.AddHours(1));
        Assert.Equal("Access.Incident.NoticedAfterNotice", Refused(() => _incident.Correct(new(null, null, "Mất kết nối", Noticed.AddHours(1).AddMinutes(1)), null, Technician)));
        Assert.Equal("Access.Incident.ClosedBeforeNotice", Refused(() => _incident.Close(Noticed.AddMinutes(59), "a", "b", Technician)));
        Assert.Equal("Access.Incident.InTheFuture", Refused(() => _incident.Close(later, "a", "b", Technician)));
    }

    [Fact]
    public void Closed_it_changes_no_more()
    {
        Tell(Noticed);
        _incident.Close(Some.Instant, "a", "b", Technician);
        Assert.Equal("Access.Incident.IsClosed", Refused(() => Tell(Noticed)));
        Assert.Equal("Access.Incident.IsClosed", Refused(() => _incident.Correct(new(null, null, "x", Noticed), null, Technician)));
        Assert.Equal("Access.Incident.IsClosed", Refused(() => _incident.Close(Some.Instant, "a", "b", Technician)));
    }

    [Fact]
    public void Without_a_level_there_is_no_limit() => Assert.Equal((null, false), (_incident.DueAt, _incident.IsLate(Some.Instant.AddYears(1))));

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(23, false, false)]
    [InlineData(25, true, true)]
    public void What_the_level_says_is_kept_and_lateness_counts_from_when_it_was_noticed(int? toldAfterHours, bool lateWhenTold, bool lateADayLater)
    {
        var noticed = Some.Instant.AddHours(-25);
        var level = new IncidentLevel(Agency, "Nghiêm trọng", 24, "Văn bản mẫu", Confidence.Secondary, new(2026, 1, 1), Technician);
        var incident = new IncidentReport(Agency, new(null, null, "Bị thay đổi giao diện", noticed), level, Technician);
        Assert.Equal(("Nghiêm trọng", 24, Confidence.Secondary, noticed.AddHours(24)), (incident.Level, incident.ReportHours, incident.LevelConfidence, incident.DueAt));
        if (toldAfterHours is { } hours) incident.Tell(NoticeTo.OwnAgency, "Giám đốc", noticed.AddHours(hours), null, Technician);
        if (toldAfterHours is not null) Assert.Equal(lateWhenTold, incident.IsLate(Some.Instant));
        Assert.Equal(lateADayLater, incident.IsLate(Some.Instant.AddDays(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(721)]
    public void A_level_has_hours_that_make_sense(int hours) => Assert.Equal("Access.Incident.HoursOutOfRange", Refused(() => new IncidentLevel(Agency, "A", hours, "B", Confidence.Read, Some.Day, Technician)));

    [Fact]
    public void A_level_is_ended_once()
    {
        var level = new IncidentLevel(Agency, "A", 24, "B", Confidence.Read, new(2026, 1, 1), Technician);
        level.End(Some.Day, Technician);
        Assert.Equal("Access.Incident.LevelEnded", Refused(() => level.End(Some.Day, Technician)));
    }

    [Fact]
    public void The_head_reads_and_does_not_write()
    {
        var head = Some.By(Some.Actor(Agency, Power.ReadCustody, Power.ApproveMoney));
        Assert.Equal("Access.NoPower", Refused(() => new IncidentReport(Agency, new(null, null, "x", Noticed), null, head)));
        Assert.Equal("Access.NoPower", Refused(() => _incident.Tell(NoticeTo.OwnAgency, "Giám đốc", Noticed, null, head)));
        Assert.Equal("Access.NoPower", Refused(() => new IncidentLevel(Agency, "A", null, "B", Confidence.Read, Some.Day, head)));
    }

    private void Tell(DateTime at) => _incident.Tell(NoticeTo.OwnAgency, "Giám đốc", at, null, Technician);

    private static IncidentReport Written(DateTime noticed) => new(Agency, new(null, null, "Cổng không truy cập được", noticed), null, Technician);

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}

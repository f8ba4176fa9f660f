using System.Reflection;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

/// <summary>Every verb of an edition, in every state, by everyone: who may do what, in one table. A verb that is not in it fails the test.</summary>
public sealed class VerbMatrixTests
{
    private static readonly DateTime Hour = Some.Instant.AddHours(1);
    private static readonly RoutePlan Plan = RoutePlan.Until(Hour);

    /// <summary>How each verb is called; the machine's own are called by the machine only.</summary>
    private static readonly Dictionary<string, Action<Edition, Stamp, SomeWork>> Verbs = new()
    {
        [nameof(Edition.Save)] = (e, stamp, some) => e.Save(stamp, some.Content("Tên khác"), e.LatestNumber),
        [nameof(Edition.Restore)] = (e, stamp, _) => e.Restore(stamp, e.Revisions[0], e.LatestNumber),
        [nameof(Edition.Submit)] = (e, stamp, _) => e.Submit(stamp, SomeWork.Checks, Hour),
        [nameof(Edition.Withdraw)] = (e, stamp, _) => e.Withdraw(stamp),
        [nameof(Edition.Approve)] = (e, stamp, _) => e.Approve(stamp, e.Request?.Hash ?? e.Latest.Hash, SomeWork.Checks),
        [nameof(Edition.SendBack)] = (e, stamp, _) => e.SendBack(stamp, DecisionReason.Duplicate, null),
        [nameof(Edition.Reject)] = (e, stamp, _) => e.Reject(stamp, DecisionReason.OutOfScope, null),
        [nameof(Edition.Reschedule)] = (e, stamp, _) => e.Reschedule(stamp.At.AddHours(9), stamp),
        [nameof(Edition.Unschedule)] = (e, stamp, _) => e.Unschedule(stamp),
        [nameof(Edition.AskTakedown)] = (e, stamp, _) => e.AskTakedown(stamp, new(TakedownOutcome.Withdrawn, "Đã cũ"), [], Plan),
        [nameof(Edition.SignEmergency)] = (e, stamp, _) => e.SignEmergency(stamp, e.Latest.Hash, SomeWork.Checks, "Bão vào bờ", Plan),
        [nameof(Edition.PassTo)] = (e, stamp, some) => e.PassTo(some.Approver.PersonId!.Value, "Trần Văn Duyệt", some.Approver.Grants, stamp),
        [nameof(Edition.GoLive)] = (e, stamp, _) => e.GoLive(stamp),
        [nameof(Edition.Lapse)] = (e, stamp, _) => e.Lapse(stamp),
    };

    private static readonly string[] MachinesOwn = [nameof(Edition.GoLive), nameof(Edition.Lapse)];

    [Fact]
    public void Every_verb_stands_in_the_table() =>
        Assert.Equal(typeof(Edition).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(Stamp))).Select(m => m.Name).Distinct().Order(), Verbs.Keys.Order());

    [Theory]
    // Who keeps the records passes a work on, whatever its state; nothing else is theirs.
    [InlineData("Draft", "Save: writer, other writer, approver, head with a hand | Restore: writer, other writer, approver, head with a hand | Submit: writer, other writer, approver, head with a hand | SignEmergency: approver, head with a hand | PassTo: clerk")]
    [InlineData("SentBack", "Save: writer, other writer, approver, head with a hand | Restore: writer, other writer, approver, head with a hand | Submit: writer, other writer, approver, head with a hand | SignEmergency: approver, head with a hand | PassTo: clerk")]
    [InlineData("Submitted", "Withdraw: writer, head with a hand | Approve: approver | SendBack: approver, head with a hand | Reject: approver, head with a hand | SignEmergency: approver, head with a hand | PassTo: clerk")]
    [InlineData("Rejected", "Save: writer, other writer, approver, head with a hand | Restore: writer, other writer, approver, head with a hand | PassTo: clerk")]
    [InlineData("Scheduled", "Reschedule: approver | Unschedule: writer, approver, head with a hand | PassTo: clerk")]
    [InlineData("ScheduledAndDue", "Reschedule: approver | Unschedule: writer, approver, head with a hand | PassTo: clerk | GoLive: machine")]
    [InlineData("Live", "Save: writer, other writer, approver, head with a hand | Restore: writer, other writer, approver, head with a hand | AskTakedown: writer, other writer, approver, head with a hand | PassTo: clerk")]
    [InlineData("TakedownAsked", "Withdraw: writer, head with a hand | Approve: approver | SendBack: approver, head with a hand | Reject: approver, head with a hand | PassTo: clerk")]
    [InlineData("Withdrawn", "Save: writer, other writer, approver, head with a hand | Restore: writer, other writer, approver, head with a hand | Submit: writer, other writer, approver, head with a hand | PassTo: clerk")]
    [InlineData("Emergency", "Approve: approver | SendBack: approver, head with a hand | Reject: approver, head with a hand | PassTo: clerk")]
    [InlineData("EmergencyOverdue", "Approve: approver | SendBack: approver, head with a hand | Reject: approver, head with a hand | PassTo: clerk | Lapse: machine")]
    public void Who_may_do_what_in_each_state(string state, string table)
    {
        var rows = Verbs.Keys.Select(verb => (Verb: verb, Who: string.Join(", ", Roles(new()).Keys.Where(role => May(verb, role, state))))).Where(r => r.Who != "");
        Assert.Equal(table, string.Join(" | ", rows.Select(r => $"{r.Verb}: {r.Who}")));
    }

    private static bool May(string verb, string role, string state)
    {
        if (MachinesOwn.Contains(verb) != (role == "machine")) return false;
        var some = new SomeWork();
        var (edition, at) = InState(state, some);
        try
        {
            Verbs[verb](edition, new(Roles(some)[role], at), some);
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    private static Dictionary<string, Actor> Roles(SomeWork some) => new()
    {
        ["writer"] = some.Writer,
        ["other writer"] = Some.Actor(new Guid(1, 0, 0, new byte[8]), "Phạm Thị Khác", some.Agency, Power.Write, Power.ReadDrafts),
        ["approver"] = some.Approver,
        ["head with a hand"] = Some.Actor(Hand, "Lê Văn Trưởng", some.Agency, Power.Approve, Power.Write, Power.ReadDrafts),
        ["clerk"] = Some.Actor(new Guid(3, 0, 0, new byte[8]), "Vũ Thị Hồ Sơ", some.Agency, Power.RecordBoard, Power.ReadDrafts),
        ["contributor"] = Some.Actor(new Guid(4, 0, 0, new byte[8]), "Y Cộng Tác", some.Agency, Power.Contribute),
        ["head of another board"] = Some.Actor(new Guid(5, 0, 0, new byte[8]), "Người Ban Khác", Guid.Empty, Power.Approve, Power.Write, Power.ReadDrafts),
        ["system administrator"] = new(new Guid(6, 0, 0, new byte[8]), "Quản Trị", Some.Day, [new(Power.Administer, null, "", "", new(Some.Day))]),
        ["machine"] = Actor.System("timetable", Some.Day),
    };

    private static readonly Guid Hand = new(2, 0, 0, new byte[8]);

    private static (Edition Edition, DateTime At) InState(string state, SomeWork some)
    {
        // A head has a share in every one.
        var content = some.Content() with { Authors = [new(some.Writer.PersonId!.Value, 60), new(Hand, 40)] };
        var edition = some.Draft(content with { Title = "Tên đầu tiên" });
        edition.Save(Some.By(some.Writer), content, 1);
        var (writer, approver) = (Some.By(some.Writer), Some.By(some.Approver));
        if (state is "Draft") return (edition, Some.Instant);
        if (state is "Emergency" or "EmergencyOverdue")
        {
            edition.SignEmergency(new(Roles(some)["head with a hand"], Some.Instant), edition.Latest.Hash, SomeWork.Checks, "Bão vào bờ", Plan);
            return (edition, state is "Emergency" ? Some.Instant : Hour);
        }
        if (state is "Scheduled" or "ScheduledAndDue") edition.Submit(writer, SomeWork.Checks, new(Hour), [], Plan);
        else edition.Submit(writer, SomeWork.Checks, Hour);
        if (state is "SentBack") edition.SendBack(approver, DecisionReason.Duplicate, null);
        else if (state is "Rejected") edition.Reject(approver, DecisionReason.Duplicate, null);
        else if (state is not "Submitted") edition.Approve(approver, edition.Request!.Hash, SomeWork.Checks);
        if (state is "TakedownAsked" or "Withdrawn") edition.AskTakedown(writer, new(TakedownOutcome.Withdrawn, "Đã cũ"), [], Plan);
        if (state is "Withdrawn") edition.Approve(approver, edition.Request!.Hash, SomeWork.Checks);
        return (edition, state is "ScheduledAndDue" ? Hour : Some.Instant);
    }
}

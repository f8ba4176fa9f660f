using CsCheck;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

/// <summary>Random histories of one work, by four people with and without powers and the machine, held against a witness that keeps its own books.</summary>
public sealed class GateProperties
{
    private enum Verb { Save, Restore, Submit, SubmitForLater, Withdraw, Approve, ApproveWhatWasReadBefore, SendBack, Reject, Reschedule, Unschedule, GoLive, AskTakedown, SignEmergency, Lapse, EndAppointment, Delegate }

    /// <param name="Text">Which of a few titles is saved, or which old revision is restored; 0 also means: the screen is read anew.</param>
    private sealed record Step(Verb Verb, int Who, int Text, int Minutes);

    private static readonly Gen<Step[]> Histories =
        Gen.Select(Gen.Enum<Verb>(), Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[1, 90], (verb, who, text, minutes) => new Step(verb, who, text, minutes)).Array[1, 80];

    [Fact]
    public void Nothing_is_ever_live_without_a_valid_approval_of_those_very_bytes_by_someone_with_authority_and_clean_hands_or_a_flagged_emergency() =>
        Histories.Sample(steps => new Life().Holds(steps), iter: 3000);

    [Fact]
    public void Random_histories_reach_the_public_by_every_way_and_leave_it_again()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 4000 && seen.Count < 6; seed++)
        {
            var (random, life) = (new Random(seed), new Life());
            Assert.True(life.Holds([.. Enumerable.Range(0, 80).Select(_ => new Step((Verb)random.Next(17), random.Next(4), random.Next(6), random.Next(1, 90)))]), $"seed {seed}");
            seen.UnionWith(life.Seen);
        }
        Assert.Equal(["approved", "confirmed", "emergency", "lapsed", "scheduled", "taken down"], seen.Order());
    }

    /// <summary>One work and its people; powers come and go as the steps say.</summary>
    private sealed class Life
    {
        private readonly SomeWork _some = new();
        private readonly Edition _edition;
        private readonly Actor[] _people;
        private readonly HashSet<Guid> _hands = [];
        private DateTime _now = Some.Instant;
        private string _read;
        private Approval? _approval;

        /// <summary>What the witness saw approved: which bytes, with what asked beside them, by whom, and whether that person had authority and clean hands.</summary>
        private sealed record Approval(string Hash, Guid Revision, Guid By);

        public Life()
        {
            _edition = _some.Draft();
            _people =
            [
                _some.Writer,
                _some.Approver,
                Some.Actor(new Guid(1, 0, 0, new byte[8]), "Lê Văn Trưởng", _some.Agency, Power.Approve, Power.ReadDrafts, Power.Write),
                Some.Actor(new Guid(2, 0, 0, new byte[8]), "Người Cơ Quan Khác", Guid.Empty, Power.Approve, Power.Write),
            ];
            _hands.Add(_some.Writer.PersonId!.Value);
            _read = _edition.Latest.Hash;
        }

        public HashSet<string> Seen { get; } = [];

        public bool Holds(Step[] steps) => steps.All(Holds);

        private bool Holds(Step step)
        {
            _now = _now.AddMinutes(step.Minutes);
            var actor = _people[step.Who];
            var (live, revisions, emergency) = (_edition.LiveRevisionId, _edition.LatestNumber, _edition.IsEmergency);
            var (asked, latest) = (_edition.Request?.Hash, _edition.Latest.Id);
            var done = Try(step, actor);
            if (_edition.LatestNumber > revisions) _hands.Add(actor.PersonId!.Value);
            if (done && step.Verb is (Verb.Approve or Verb.ApproveWhatWasReadBefore))
            {
                if (!actor.May(Power.Approve, _some.Agency, Matter.Works) || _hands.Contains(actor.PersonId!.Value)) return false;
                _approval = new(asked!, latest, actor.PersonId!.Value);
                if (emergency) { Seen.Add("confirmed"); _hands.Clear(); }
            }
            if (_edition.LiveRevisionId != live && !IsAllowed(step, actor, done, live)) return false;
            if (step.Text == 0) _read = _edition.Request?.State is RequestState.Waiting ? _edition.Request.Hash : _edition.Latest.Hash;
            return _edition.LiveRevisionId is null || _edition.Revisions.Single(r => r.Id == _edition.LiveRevisionId).IsIntact;
        }

        private bool IsAllowed(Step step, Actor actor, bool done, Guid? before)
        {
            if (!done) return false;
            switch (step.Verb)
            {
                case Verb.SignEmergency:
                    Seen.Add("emergency");
                    return actor.May(Power.Approve, _some.Agency, Matter.Works) && _edition.IsEmergency && _edition.Emergency!.SignedBy == actor.PersonId && _edition.LiveRevisionId == _edition.Latest.Id;
                case Verb.Lapse or Verb.SendBack or Verb.Reject:
                    Seen.Add("lapsed");
                    // Nothing new may appear: only what was there before the emergency.
                    return _edition.Emergencies[^1].BeforeRevisionId == _edition.LiveRevisionId;
                case Verb.Approve or Verb.ApproveWhatWasReadBefore when _edition.LiveRevisionId is null:
                    Seen.Add("taken down");
                    return _edition.Takedown is not null && before is not null;
                case Verb.Approve or Verb.ApproveWhatWasReadBefore or Verb.GoLive:
                    Seen.Add(step.Verb is Verb.GoLive ? "scheduled" : "approved");
                    var decision = _edition.Request!.Decisions.Single(d => d.Id == _edition.LiveDecisionId);
                    _hands.Clear();
                    return _approval is { } approval && approval.Revision == _edition.LiveRevisionId && decision.Hash == approval.Hash && decision.PersonId == approval.By && decision.Kind is DecisionKind.Approved;
                default:
                    return false;
            }
        }

        private bool Try(Step step, Actor actor)
        {
            var (edition, stamp) = (_edition, new Stamp(actor, _now));
            var machine = new Stamp(Actor.System("timetable", stamp.Day), _now);
            var plan = RoutePlan.Until(_now.AddHours(1));
            try
            {
                switch (step.Verb)
                {
                    case Verb.Save: edition.Save(stamp, _some.Content($"Tên {step.Text}", actor.PersonId), edition.LatestNumber); break;
                    case Verb.Restore: edition.Save(stamp, edition.Revisions[step.Text % edition.Revisions.Count].Content, edition.LatestNumber); break;
                    case Verb.Submit: edition.Submit(stamp, SomeWork.Checks, _now); break;
                    case Verb.SubmitForLater: edition.Submit(stamp, SomeWork.Checks, new(_now.AddMinutes(step.Text * 20 - 10), step.Text % 2 == 0), [], plan); break;
                    case Verb.Withdraw: edition.Withdraw(stamp); break;
                    case Verb.Approve: edition.Approve(stamp, edition.Request?.Hash ?? "", SomeWork.Checks); break;
                    case Verb.ApproveWhatWasReadBefore: edition.Approve(stamp, _read, SomeWork.Checks); break;
                    case Verb.SendBack: edition.SendBack(stamp, DecisionReason.Duplicate, null); break;
                    case Verb.Reject: edition.Reject(stamp, DecisionReason.OutOfScope, null); break;
                    case Verb.Reschedule: edition.Reschedule(_now.AddMinutes(step.Text * 15 - 5), stamp); break;
                    case Verb.Unschedule: edition.Unschedule(stamp); break;
                    case Verb.GoLive: edition.GoLive(machine); break;
                    case Verb.AskTakedown: edition.AskTakedown(stamp, new(step.Text == 1 ? TakedownOutcome.Removed : TakedownOutcome.Withdrawn, "Thông tin đã cũ"), [], plan); break;
                    case Verb.SignEmergency: edition.SignEmergency(stamp, edition.Latest.Hash, SomeWork.Checks, "Bão vào bờ trong đêm", plan); break;
                    case Verb.Lapse: edition.Lapse(machine); break;
                    case Verb.EndAppointment: _people[step.Who] = actor with { Grants = [] }; return true;
                    default: _people[step.Who] = actor with { Grants = [.. actor.Grants, Delegated()] }; return true;
                }
                return true;
            }
            catch (RuleBroken)
            {
                return false;
            }
        }

        private Grant Delegated() => new(Power.Approve, _some.Agency, "Boards.BoardPost.Head", "02/UQ-MẪU ngày 02/01/2026", new(new(2026, 1, 1)),
            new(new(_people[1].PersonId!.Value, "Trần Văn Duyệt", "Trưởng ban", SigningForm.ByDelegation, "Thành viên"), Matter.Works, null));
    }
}

using CsCheck;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

/// <summary>Random histories of one work, by four people with and without powers, held against a witness that keeps its own books.</summary>
public sealed class GateProperties
{
    private enum Verb { Save, Submit, Withdraw, Approve, ApproveWhatWasReadBefore, SendBack, Reject }

    /// <param name="Text">Which of a few titles is saved; 0 also means: the screen is read anew.</param>
    private sealed record Step(Verb Verb, int Who, int Text);

    private static readonly Gen<Step[]> Histories =
        Gen.Select(Gen.Enum<Verb>(), Gen.Int[0, 3], Gen.Int[0, 5], (verb, who, text) => new Step(verb, who, text)).Array[1, 60];

    [Fact]
    public void Nothing_is_ever_live_without_a_valid_approval_of_those_very_bytes_by_someone_with_authority_and_clean_hands() =>
        Histories.Sample(steps =>
        {
            var some = new SomeWork();
            var people = People(some);
            var edition = some.Draft();
            var hands = new HashSet<Guid> { some.Writer.PersonId!.Value };
            var read = edition.Latest.Hash;
            foreach (var (step, minute) in steps.Select((s, i) => (s, i)))
            {
                var (actor, live, revisions) = (people[step.Who], edition.LiveRevisionId, edition.LatestNumber);
                var submitted = edition.State is EditionState.Submitted ? edition.Latest.Hash : null;
                var done = Try(edition, step, Some.By(actor, Some.Instant.AddMinutes(minute)), some, read);
                if (edition.LatestNumber > revisions) hands.Add(actor.PersonId!.Value);
                if (edition.LiveRevisionId != live)
                {
                    if (!done || step.Verb is not (Verb.Approve or Verb.ApproveWhatWasReadBefore)) return false;
                    if (!actor.May(Power.Approve, some.Agency) || hands.Contains(actor.PersonId!.Value)) return false;
                    var bytes = edition.Revisions.Single(r => r.Id == edition.LiveRevisionId);
                    var decision = edition.Request!.Decisions.Single(d => d.Id == edition.LiveDecisionId);
                    if (!bytes.IsIntact || bytes.Hash != submitted || decision.Hash != bytes.Hash || decision.PersonId != actor.PersonId || decision.Kind is not DecisionKind.Approved) return false;
                    hands.Clear();
                }
                if (step.Text == 0) read = edition.Latest.Hash;
            }
            return true;
        }, iter: 3000);

    [Fact]
    public void Random_histories_do_reach_the_public() =>
        Assert.Contains(Enumerable.Range(0, 300), seed =>
        {
            var some = new SomeWork();
            var edition = some.Draft();
            var random = new Random(seed);
            for (var i = 0; i < 60; i++)
                Try(edition, new Step((Verb)random.Next(7), random.Next(4), random.Next(6)), Some.By(People(some)[random.Next(4)]), some, edition.Latest.Hash);
            return edition.LiveRevisionId is not null;
        });

    private static Actor[] People(SomeWork some) =>
    [
        some.Writer,
        some.Approver,
        Some.Actor(new Guid(1, 0, 0, new byte[8]), "Lê Văn Trưởng", some.Agency, Power.Approve, Power.ReadDrafts),
        Some.Actor(new Guid(2, 0, 0, new byte[8]), "Người Cơ Quan Khác", Guid.Empty, Power.Approve, Power.Write),
    ];

    private static bool Try(Edition edition, Step step, Stamp stamp, SomeWork some, string read)
    {
        try
        {
            switch (step.Verb)
            {
                case Verb.Save: edition.Save(stamp, some.Content($"Tên {step.Text}", stamp.Actor.PersonId), edition.LatestNumber); break;
                case Verb.Submit: edition.Submit(stamp, SomeWork.Checks, stamp.At); break;
                case Verb.Withdraw: edition.Withdraw(stamp); break;
                case Verb.Approve: edition.Approve(stamp, edition.Latest.Hash, SomeWork.Checks); break;
                case Verb.ApproveWhatWasReadBefore: edition.Approve(stamp, read, SomeWork.Checks); break;
                case Verb.SendBack: edition.SendBack(stamp, DecisionReason.Duplicate, null); break;
                default: edition.Reject(stamp, DecisionReason.OutOfScope, null); break;
            }
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}

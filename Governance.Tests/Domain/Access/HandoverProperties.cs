using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

/// <summary>Random steps of everyone who can touch a hand-over, while the registers change beneath it.</summary>
public sealed class HandoverProperties
{
    private sealed record Step(int Verb, int Which, int Registers, int Days, HandoverOutcome Outcome);

    private static readonly HandoverFact[] Registers =
    [
        SomeHandover.Work("Bài một"), SomeHandover.Work("Bài hai"), new(HandoverItemKind.Account, Guid.CreateVersion7(), "le.thoi"),
        new(HandoverItemKind.Delegation, Guid.CreateVersion7(), "25/QĐ"), new(HandoverItemKind.Training, Guid.CreateVersion7(), "2026"),
    ];

    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 31], Gen.Int[-3, 40], Gen.Enum<HandoverOutcome>(),
        (verb, which, registers, days, outcome) => new Step(verb, which, registers, days, outcome));

    [Fact]
    public void No_closed_hand_over_has_an_open_item_or_lacks_a_receiver_and_none_changes_afterwards()
    {
        var closed = 0;
        Steps.Array[1, 40].Sample(steps =>
        {
            var some = new SomeHandover();
            var handover = new Handover(some.Term(Some.Day.AddDays(5)), some.Agency, Known(steps[0].Registers), some.Clerk);
            string? asClosed = null;
            foreach (var step in steps)
            {
                Try(() => Take(handover, some, step));
                if (handover.State is HandoverState.Open) continue;
                if (handover.State is HandoverState.Closed)
                {
                    Interlocked.Increment(ref closed);
                    Assert.Equal(0, handover.OpenItems);
                    Assert.NotNull(handover.ReceiverId);
                    Assert.NotEqual(handover.PersonId, handover.ReceiverId);
                    Assert.True(VietnamTime.DayOf(handover.ClosedAt!.Value) >= handover.EndsOn);
                }
                Assert.Equal(asClosed ??= Picture(handover), Picture(handover));
            }
            Assert.All(handover.Items, i => Assert.Equal(i.IsOpen, i.SettledAt is null));
            Assert.Equal(handover.Items.Count, handover.Items.DistinctBy(i => (i.Kind, i.SubjectId, i.SubjectId is null ? i.Id : Guid.Empty)).Count());
        });
        Assert.True(closed > 0);
    }

    private static void Take(Handover handover, SomeHandover some, Step step)
    {
        var stamp = new Stamp(some.Clerk.Actor with { Day = Some.Day.AddDays(step.Days) }, Some.Instant.AddDays(step.Days));
        var item = handover.Items.ElementAtOrDefault(step.Which)?.Id ?? Guid.Empty;
        switch (step.Verb)
        {
            case 0: handover.TakeUp(Known(step.Registers), stamp.At); break;
            case 1: handover.Arrange(some.Agency, new(step.Which == 0 ? new(some.Leaver, "Lê Văn Thôi") : some.Receiver, stamp.Day, "Phòng 2", null), stamp); break;
            case 2: handover.Add(some.Agency, HandoverItemKind.Equipment, "Máy tính", stamp); break;
            case 3: handover.Remove(some.Agency, item, stamp); break;
            case 4: handover.Settle(some.Agency, item, step.Outcome, some.Receiver, "Ghi chú", stamp); break;
            case 6: handover.Reopen(some.Agency, item, stamp); break;
            case 5: handover.Close(some.Agency, Known(step.Registers), stamp); break;
            default: if (step.Which == 7) handover.Cancel(some.Agency, "Được giữ lại", stamp); else foreach (var each in handover.Items.Where(i => i.IsOpen).ToList()) handover.Settle(some.Agency, each.Id, HandoverItem.Outcomes(each.Kind)[0], some.Receiver, "Ghi chú", stamp); break;
        }
    }

    private static List<HandoverFact> Known(int registers) => [.. Registers.Where((_, i) => (registers & 1 << i) > 0)];

    private static string Picture(Handover handover) => $"{handover.State} {handover.ClosedAt:O} {handover.ReceiverId} " + string.Join('|', handover.Items.Select(i => $"{i.Id} {i.Outcome} {i.SettledAt:O}"));

    private static void Try(Action action)
    {
        try { action(); }
        catch (RuleBroken) { }
    }
}

using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial.Writing;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Editorial;

public sealed class PresenceTests
{
    private static readonly Guid Work = Guid.CreateVersion7();
    private static readonly Actor An = Some.Actor(Guid.CreateVersion7(), "An", Guid.CreateVersion7(), Power.Write), Binh = Some.Actor(Guid.CreateVersion7(), "Bình", Guid.CreateVersion7(), Power.Write);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Some.Instant));
    private readonly Presence _presence;
    private int _told;

    public PresenceTests() => _presence = new(_clock);

    [Fact]
    public void Who_only_reads_keeps_nobody_from_writing()
    {
        using var an = Sit(An);
        using var binh = Sit(Binh);
        Assert.Equal("An", Assert.Single(binh.Others).Name);
        Assert.Null(binh.Writer);
        Assert.True(binh.Begin());
    }

    [Fact]
    public void Of_two_one_writes_and_the_other_is_told_since_when()
    {
        using var an = Sit(An);
        using var binh = Sit(Binh);
        Assert.True(an.Begin());
        Assert.False(binh.Begin());
        Assert.Equal(("An", Some.Instant), (binh.Writer!.Name, binh.Writer.WritingSince!.Value));
    }

    [Fact]
    public async Task Whoever_takes_over_waits_until_the_other_has_put_the_text_away()
    {
        var putAway = new TaskCompletionSource();
        using var an = _presence.Sit(Work, An, () => putAway.Task);
        an.Begin();
        using var binh = Sit(Binh);
        var takingOver = binh.TakeOverAsync();
        Assert.Equal("Bình", an.Writer!.Name);
        Assert.False(takingOver.IsCompleted);
        putAway.SetResult();
        await takingOver;
        Assert.False(an.Begin());
    }

    [Fact]
    public async Task A_browser_that_is_gone_does_not_keep_a_colleague_waiting()
    {
        using var an = _presence.Sit(Work, An, () => new TaskCompletionSource().Task);
        an.Begin();
        using var binh = Sit(Binh);
        var takingOver = binh.TakeOverAsync();
        _clock.Advance(TimeSpan.FromSeconds(3));
        await takingOver;
        Assert.True(binh.Begin());
    }

    [Fact]
    public void Whoever_leaves_or_rests_makes_room_and_everyone_else_is_told()
    {
        var an = Sit(An);
        an.Begin();
        using var binh = Sit(Binh);
        an.Dispose();
        Assert.True(binh.Begin());
        binh.Rest();
        using var third = Sit(An);
        Assert.True(third.Begin());
        Assert.True(_told > 0);
    }

    [Fact]
    public void Another_work_is_another_room()
    {
        using var an = Sit(An);
        an.Begin();
        using var elsewhere = _presence.Sit(Guid.CreateVersion7(), Binh, () => Task.CompletedTask);
        Assert.Empty(elsewhere.Others);
        Assert.True(elsewhere.Begin());
    }

    [Fact]
    public async Task Of_many_who_begin_at_the_same_moment_one_writes()
    {
        var seats = Enumerable.Range(0, 50).Select(_ => Sit(An)).ToList();
        var began = await Task.WhenAll(seats.Select(s => Task.Run(s.Begin)));
        Assert.Equal(1, began.Count(b => b));
    }

    private Seat Sit(Actor actor) => _presence.Sit(Work, actor, () =>
    {
        Interlocked.Increment(ref _told);
        return Task.CompletedTask;
    });
}

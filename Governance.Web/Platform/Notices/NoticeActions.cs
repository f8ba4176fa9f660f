using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Notices;

/// <summary>Reading one's notices, and saying how one wants to be told.</summary>
public sealed class NoticeActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">Common.NotFound when it is not one's own.</exception>
    public Task ReadAsync(Guid id) => ChangeAsync(id, (notice, at) => notice.Read(at));

    /// <inheritdoc cref="ReadAsync"/>
    public Task UnreadAsync(Guid id) => ChangeAsync(id, (notice, _) => notice.Unread());

    /// <summary>Everything one has not read.</summary>
    public async Task ReadAllAsync()
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            foreach (var notice in await db.Notices.Where(n => n.PersonId == stamp.Actor.PersonId && n.ReadAt == null).ToListAsync()) notice.Read(stamp.At);
            await db.SaveAsync(stamp);
        });
        Signal(stamp);
    }

    /// <param name="forAll">The house's defaults.</param>
    /// <param name="ways">What is not named follows the house, or what ships.</param>
    /// <exception cref="RuleBroken">What <see cref="NoticeSettings.Set"/> says.</exception>
    public async Task ChooseAsync(bool forAll, IReadOnlyList<KindWay> ways, int? digestHour)
    {
        var stamp = await user.StampAsync();
        var id = forAll ? NoticeSettings.House : stamp.Actor.PersonId ?? throw new RuleBroken(new Refusal("Access.SignedOut"));
        await databases.RaceAsync(async db =>
        {
            if (await db.Set<NoticeSettings>().SingleOrDefaultAsync(s => s.Id == id) is { } there) there.Set(ways, digestHour, stamp);
            else db.Add(new NoticeSettings(id, ways, digestHour, stamp));
            await db.SaveAsync(stamp);
        });
    }

    private async Task ChangeAsync(Guid id, Action<Notice, DateTime> change)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            change(await db.Notices.SingleOrDefaultAsync(n => n.Id == id && n.PersonId == stamp.Actor.PersonId) ?? throw new RuleBroken(new Refusal("Common.NotFound")), stamp.At);
            await db.SaveAsync(stamp);
        });
        Signal(stamp);
    }

    private static void Signal(Stamp stamp) => NoticeSignal.Raise(stamp.Actor.PersonId ?? Guid.Empty);
}

using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Notices;

/// <summary>How a feature tells people: notices are added beside the fact, and saved with it.</summary>
public static class Telling
{
    /// <summary>Adds those whose key is not there yet, each with the mail its reader wants; saved with everything else on the context.</summary>
    /// <returns>How many were added.</returns>
    public static async Task<int> NotifyOnceAsync(this GovernanceDb db, IReadOnlyCollection<Notice> notices, CancellationToken cancel = default)
    {
        if (notices.Count == 0) return 0;
        var there = (await notices.Select(n => n.Key).Distinct().InPartsAsync(some => db.Set<Notice>().Where(n => some.Contains(n.Key)).Select(n => n.Key).ToListAsync(cancel))).ToHashSet();
        there.UnionWith(db.Set<Notice>().Local.Select(n => n.Key));
        var anew = notices.DistinctBy(n => n.Key).Where(n => !there.Contains(n.Key)).ToList();
        if (anew.Count == 0) return 0;
        var settings = await SettingsAsync(db, [.. anew.Select(n => n.PersonId).Distinct()], cancel);
        foreach (var notice in anew) notice.Mail(settings[notice.PersonId]);
        db.AddRange(anew);
        var people = anew.Select(n => n.PersonId).ToList();
        db.SavedChanges += (_, _) => NoticeSignal.Raise(people);
        return anew.Count;
    }

    /// <summary>The matter is over: what of it asks someone to act, and is neither read nor mailed yet, is not mailed any more.</summary>
    /// <param name="kinds">Which notices of it lose their point.</param>
    public static async Task NoticesOverAsync(this GovernanceDb db, Guid subject, DateTime at, params IReadOnlyList<NoticeKind> kinds)
    {
        var open = await db.Set<Notice>().Where(n => n.SubjectId == subject && n.OverAt == null && kinds.Contains(n.Kind)).ToListAsync();
        foreach (var notice in open) notice.Over(at);
        if (open.Count == 0) return;
        var people = open.Select(n => n.PersonId).ToList();
        db.SavedChanges += (_, _) => NoticeSignal.Raise(people);
    }

    /// <summary>What counts for each of these people.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, NoticeSettings>> SettingsAsync(GovernanceDb db, IReadOnlyList<Guid> people, CancellationToken cancel = default)
    {
        var kept = (await people.Append(NoticeSettings.House).InPartsAsync(some => db.Set<NoticeSettings>().AsNoTracking().Where(s => some.Contains(s.Id)).ToListAsync(cancel))).ToDictionary(s => s.Id);
        var house = kept.GetValueOrDefault(NoticeSettings.House)?.Over(NoticeSettings.Usual) ?? NoticeSettings.Usual;
        return people.Distinct().ToDictionary(p => p, p => kept.GetValueOrDefault(p)?.Over(house) ?? house);
    }
}

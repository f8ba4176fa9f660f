using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Notices;

namespace Governance.Tests.Features.Notices;

/// <summary>Notices with boring valid defaults.</summary>
internal static class SomeNotices
{
    internal static Notice Notice(Person person, string key = "a", NoticeKind kind = NoticeKind.Waiting, Guid? subject = null, DateTime? at = null) =>
        new($"{key}/{person.Id:n}", person.Id, kind, "Notices.Work.Waiting", ["Nguyễn Thị Viết", $"Bài {key}", Some.Instant.AddDays(1), new Term("Notices.RequestKind.Article")], "/hang-doi", subject, at ?? Some.Instant);

    /// <summary>As a feature does: beside its fact, in one save.</summary>
    internal static async Task<int> TellAsync(this TestDatabase database, params Notice[] notices)
    {
        await using var db = database.CreateDbContext();
        var added = await db.NotifyOnceAsync(notices);
        await db.SaveAsync(Some.SystemStamp);
        return added;
    }
}

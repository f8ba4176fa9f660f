using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>What approvers compare and translators do: a change to a live work with remarks on it, one work in three languages, one whose English lags, one that lacks it.</summary>
internal sealed class DemoEditions(GovernanceDb db, DateOnly today)
{
    private const string Table = "<table><tbody><tr><th scope=\"col\"><p>Địa bàn</p></th><th scope=\"col\"><p>Số lớp (mẫu)</p></th></tr><tr><td><p>Ea Kao</p></td><td><p>12</p></td></tr><tr><td><p>Ea Tu</p></td><td><p>7</p></td></tr></tbody></table>";

    private Checks _checks = null!;

    public async Task MakeAsync(DemoAgency one)
    {
        _checks = new(await db.MetadataElements.AsNoTracking().OrderBy(e => e.Order).ToListAsync());
        await ChangeAsync(one);
        Translate(one, await BeginAsync(one, "Cơ cấu tổ chức của Sở (dữ liệu mẫu)", -30), "Organisation of the Department (sample data)", lags: false);
        Translate(one, await BeginAsync(one, "Chức năng, nhiệm vụ của Sở (dữ liệu mẫu)", -28), "Functions and duties of the Department (sample data)", lags: true);
        await BeginAsync(one, "Quá trình hình thành của Sở (dữ liệu mẫu)", -20);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    /// <summary>A live work with a picture gets a table; then a cell, a paragraph and the picture change, and the deputy asks about it.</summary>
    private async Task ChangeAsync(DemoAgency one)
    {
        var id = await db.Editions.Where(e => e.AgencyId == one.Agency.Id && e.LiveRevisionId != null && db.RevisionFiles.Any(f => f.RevisionId == e.LiveRevisionId)).OrderByDescending(e => e.FirstPublishedAt).Select(e => e.Id).FirstAsync();
        var edition = await db.EditionAsync(one.Acting(one.Members[0], today), id);
        var writer = one.Members.FirstOrDefault(m => m.Id == edition.Latest.CreatedBy) ?? one.Members[0];
        var live = Saved(one, edition, c => c with { Body = c.Body.Replace("<h2>", Table + "<h2>", StringComparison.Ordinal) }, writer, At(-3, 9));
        edition.Approve(one.Stamp(one.Deputy, At(-3, 15)), live, _checks);
        Saved(one, edition, c => c with
        {
            Body = Regex.Replace(c.Body, "<figure>.*?</figure>", "").Replace("<p>12</p>", "<p>15</p>", StringComparison.Ordinal).Replace("Nội dung chính", "Các việc chính", StringComparison.Ordinal),
            Pictures = [],
        }, writer, At(-1, 9));
        var asked = new Comment(edition, Passage.Of(WorkPart.Body, "15", "Ea Kao", "Ea Tu"), "Số lớp lấy theo báo cáo nào? (bình luận mẫu)", one.Stamp(one.Deputy, At(-1, 14)));
        asked.Reply("Theo báo cáo tháng của xã (trả lời mẫu).", one.Stamp(writer, At(-1, 15)));
        db.AddRange(asked, new Comment(edition, Passage.Whole, "Nên giữ lại một ảnh minh họa (bình luận mẫu).", one.Stamp(one.Deputy, At(-1, 16))));
    }

    /// <summary>A live work of a category that must stand in English.</summary>
    private async Task<Edition> BeginAsync(DemoAgency one, string title, int day)
    {
        var portal = await db.Portals.SingleAsync(p => p.AgencyId == one.Agency.Id);
        var section = await db.Sections.Where(s => s.PortalId == portal.Id).OrderBy(s => s.Order).FirstAsync();
        var elements = await db.MetadataElements.Where(e => e.Band == MetadataBand.Mandatory).ToListAsync();
        var last = await db.Articles.Where(a => a.PortalId == portal.Id).MaxAsync(a => a.Number);
        var pending = db.ChangeTracker.Entries<Article>().Select(e => e.Entity.Number).DefaultIfEmpty().Max();
        var article = new Article(one.Agency.Id, portal.Id, Math.Max(last, pending) + 1, new()
        {
            SectionId = section.Id,
            CategoryCode = "gioi-thieu",
            GenreCode = await db.Genres.OrderBy(g => g.Order).Select(g => g.Code).FirstAsync(),
            Title = title,
            Summary = "Nội dung mẫu để xem các bản ngôn ngữ.",
            Body = "<p>Đây là đoạn giới thiệu mẫu, không mô tả cơ quan nào có thật.</p><ul><li>Phòng mẫu số 1.</li><li>Phòng mẫu số 2.</li></ul>",
            ByLine = one.Members[0].FullName,
            Source = $"{portal.Name} (dữ liệu mẫu)",
            Authors = [new(one.Members[0].Id, 100)],
            Metadata = [.. elements.Select(e => new ElementValue(e.Code, e.Code is "title" ? title : "mẫu"))],
        }, one.Stamp(one.Members[0], At(day, 8)));
        db.Add(article);
        var edition = article.Editions[0];
        Approve(one, edition, At(day, 9));
        return edition;
    }

    /// <param name="lags">The Vietnamese text was changed after it.</param>
    private void Translate(DemoAgency one, Edition original, string title, bool lags)
    {
        foreach (var language in lags ? [EditionLanguage.English] : EditionLanguage.Foreign)
        {
            var edition = original.Article.Translate(language, one.Stamp(one.Members[0], At(-15, 8)));
            var text = language == EditionLanguage.English ? (title, "Sample text to show the editions.", "<p>This is a sample introduction; it describes no real agency.</p><ul><li>Sample unit 1.</li><li>Sample unit 2.</li></ul>") : (edition.Title, "", edition.Latest.Body);
            edition.Save(one.Stamp(one.Members[0], At(-15, 10)), edition.Latest.Content with { Title = text.Item1, Summary = text.Item2, Body = text.Item3 }, 1);
            if (language == EditionLanguage.English) Approve(one, edition, At(-14, 9));
        }
        if (lags)
        {
            original.Save(one.Stamp(one.Members[0], At(-5, 9)), original.Latest.Content with { Body = original.Latest.Body.Replace("số 2", "số 2 và số 3", StringComparison.Ordinal) }, original.LatestNumber);
            Approve(one, original, At(-5, 10));
        }
    }

    /// <returns>Hash of what was submitted.</returns>
    private string Saved(DemoAgency one, Edition edition, Func<ArticleContent, ArticleContent> change, Domain.Access.Person writer, DateTime at)
    {
        edition.Save(one.Stamp(writer, at), change(edition.Latest.Content), edition.LatestNumber);
        db.Add(edition.Submit(one.Stamp(writer, at.AddMinutes(20)), _checks, at.AddDays(1)));
        return edition.Latest.Hash;
    }

    private void Approve(DemoAgency one, Edition edition, DateTime at)
    {
        db.Add(edition.Submit(one.Stamp(one.Members[0], at), _checks, at.AddDays(1)));
        edition.Approve(one.Stamp(one.Deputy, at.AddHours(2)), edition.Latest.Hash, _checks);
    }

    private DateTime At(int day, int hour) => VietnamTime.StartOf(today.AddDays(day)).AddHours(hour);
}

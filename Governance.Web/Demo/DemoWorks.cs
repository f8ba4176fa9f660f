using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>Works over 24 months through the one gate: written by a member, approved by the deputy; thirty more wait in the queue, some of them late.</summary>
internal sealed class DemoWorks(GovernanceDb db, DateOnly today, Random random, IReadOnlyList<StoredFile> pictures, IReadOnlyList<Person> outsiders)
{
    private const int Published = 400, Waiting = 30, Drafts = 12;
    private readonly DemoProse _prose = new(random);
    private readonly Dictionary<Guid, int> _numbers = [];
    private Checks _checks = null!;
    private List<string> _genres = [];
    private List<MetadataElement> _elements = [];

    public async Task MakeAsync(IReadOnlyList<DemoAgency> cast)
    {
        _elements = await db.MetadataElements.OrderBy(e => e.Order).ToListAsync();
        _checks = new(_elements);
        _genres = await db.Genres.OrderBy(g => g.Order).Select(g => g.Code).Take(3).ToListAsync();
        var portals = await db.Portals.ToDictionaryAsync(p => p.AgencyId);
        var sections = (await db.Sections.OrderBy(s => s.Order).ToListAsync()).ToLookup(s => s.PortalId);
        var days = Enumerable.Range(0, Published).Select(i => today.AddDays(-730 + (int)(i * 729L / Published))).ToList();
        foreach (var batch in days.Chunk(50))
        {
            foreach (var day in batch)
            {
                var (one, edition, at) = Write(cast, portals, sections, day);
                edition.Submit(one.Stamp(Writer(one, edition), at.AddMinutes(30)), _checks, at.AddDays(1));
                edition.Approve(one.Stamp(one.Deputy, at.AddHours(3)), edition.Latest.Hash, _checks);
            }
            await db.SaveAsync(Seed);
            db.ChangeTracker.Clear();
        }
        for (var i = 0; i < Waiting + Drafts; i++)
        {
            var (one, edition, at) = Write(cast, portals, sections, today.AddDays(i % 5 == 0 ? -2 - i % 4 : -1), i < 14 ? cast[1] : null);
            if (i < Waiting) edition.Submit(one.Stamp(Writer(one, edition), at.AddMinutes(20)), _checks, at.AddDays(1));
        }
        await db.SaveAsync(Seed);
    }

    private Stamp Seed => new(Actor.System("demo", today), VietnamTime.StartOf(today));

    private (DemoAgency, Edition, DateTime) Write(IReadOnlyList<DemoAgency> cast, Dictionary<Guid, Portal> portals, ILookup<Guid, Section> sections, DateOnly day, DemoAgency? given = null)
    {
        var alive = cast.Where(c => c.From <= day && (c.Until is null || day < c.Until)).ToList();
        var one = given ?? (random.Next(4) == 0 ? cast[1] : alive[random.Next(alive.Count)]);
        var portal = portals[one.Agency.Id];
        var section = sections[portal.Id].ElementAt(random.Next(sections[portal.Id].Count()));
        var at = VietnamTime.StartOf(day).AddHours(8 + random.Next(4)).AddMinutes(random.Next(60));
        var picture = random.Next(3) == 0 ? pictures[random.Next(pictures.Count)] : null;
        var (title, summary, body) = _prose.Write(section.CategoryCode!, one.Agency.Name, day, picture?.Sha256);
        var writer = one.Members[random.Next(one.Members.Count)];
        var helper = random.Next(4) == 0 ? outsiders[random.Next(outsiders.Count)] : null;
        var number = _numbers[portal.Id] = _numbers.GetValueOrDefault(portal.Id) + 1;
        var content = new ArticleContent
        {
            SectionId = section.Id,
            CategoryCode = section.CategoryCode!,
            GenreCode = _genres[picture is null ? 0 : 1],
            Title = title,
            Summary = summary,
            Body = body,
            ByLine = helper is null ? writer.FullName : $"{writer.FullName} - {helper.FullName}",
            Source = $"{portal.Name} (dữ liệu mẫu)",
            Authors = helper is null ? [new(writer.Id, 100)] : [new(writer.Id, 60), new(helper.Id, 40)],
            Pictures = picture is null ? [] : [new(picture, "Ảnh minh họa: đồi cây dưới nắng sớm", "Ảnh minh họa", one.Agency.Name, "Máy vẽ cho dữ liệu mẫu")],
            Metadata = [.. _elements.Where(e => e.Band is MetadataBand.Mandatory).Select(e => new ElementValue(e.Code, e.Code switch
            {
                "title" => title, "creator" => writer.FullName, "date" => $"{day:yyyy-MM-dd}", "description" => summary, "publisher" => one.Agency.Name, _ => $"{one.Agency.Code}-{number}",
            }))],
        };
        var article = new Article(one.Agency.Id, portal.Id, number, content, one.Stamp(writer, at));
        db.Articles.Add(article);
        return (one, article.Editions[0], at);
    }

    private static Person Writer(DemoAgency one, Edition edition) => one.Members.Single(m => m.Id == edition.Latest.CreatedBy);
}

using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Domain.Royalties;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Royalties;

/// <summary>An agency with its people, rates, a price list of one genre (253.000 đ × 0,5–3 a page) and 100.000.000 đ for royalties in 2026.</summary>
internal sealed class RoyaltyTown
{
    private const string GenreName = "Bài phản ánh";
    private readonly TestDatabase _database;
    private int _articles;

    private readonly Portal _portal;
    private readonly Section _section;

    private RoyaltyTown(TestDatabase database)
    {
        _database = database;
        _portal = new Portal(Agency.Id, "Trang thông tin điện tử", PortalKind.Site);
        _section = new Section(_portal.Id, "Tin tức", 1, null);
    }

    public Agency Agency { get; } = Some.Agency();
    public Person Writer { get; } = new("Nguyễn Thị Viết", null);
    public Person Author { get; } = new("Y Mẫu Niê", null, staff: StaffKind.Outside);
    public Person NoAccount { get; } = new("Phan Thị Thiếu", null, staff: StaffKind.Outside);
    public Person Scorer { get; } = new("Trần Văn Chấm", null);
    public Person Accountant { get; } = new("Phạm Thị Kế", null);
    public Person Head { get; } = new("Hoàng Văn Thủ", null);

    public static async Task<RoyaltyTown> BuildAsync(TestDatabase database, long allocated = 100_000_000)
    {
        var town = new RoyaltyTown(database);
        await using var db = database.CreateDbContext();
        db.AddRange(town.Agency, town._portal, town._section, town.Writer, town.Author, town.NoAccount, town.Scorer, town.Accountant, town.Head);
        foreach (var person in new[] { town.Writer, town.Author }) person.ChangePayment(Details, Some.By(town.AsAccountant));
        db.Add(new ContentCategory("tin-tuc", "Tin tức", "", "", "all", "NĐ 224/2026 Điều 9", Confidence.Read));
        db.Add(new FundingSource(FundingSource.StateBudget, "Ngân sách nhà nước", 1, LegalBasis.Regulation(13, 1)));
        db.Add(new Genre(GenreName, 1));
        db.AddRange(Domain.Royalties.SomeRoyalties.Rules);
        db.Add(Domain.Royalties.SomeRoyalties.Salary());
        var list = new PriceList(town.Agency.Id, new(2026, 1, 1), Domain.Royalties.SomeRoyalties.Decision(), PriceUnit.PercentOfBaseSalary, 10, 1, Some.By(town.As(town.Head, Power.DecidePrices)));
        list.Decide([new(Genre.CodeOf(GenreName), GenreName, null, LengthUnit.Page, 0.5m, 3)], used: false, Some.By(town.As(town.Head, Power.DecidePrices)));
        db.Add(list);
        var year = new BudgetYear(town.Agency.Id, 2026);
        if (allocated > 0) year.LineFor(SpendingTask.Royalties, FundingSource.StateBudget).Allocate(allocated, new("AllocationProposal", Guid.CreateVersion7(), "QĐ 1"), Some.SystemStamp);
        db.Add(year);
        await db.SaveAsync(Some.SystemStamp);
        return town;
    }

    public Actor As(Person person, params Power[] powers) => Some.Actor(person.Id, person.FullName, Agency.Id, powers);
    public Actor AsScorer => As(Scorer, Power.Score);
    public Actor AsAccountant => As(Accountant, Power.KeepAccounts, Power.ReadMoney);
    public Actor AsHead => As(Head, Power.ApproveMoney, Power.ReadMoney, Power.DecidePrices);

    /// <summary>A work that went live on that day of 2026.</summary>
    public async Task<Guid> PublishAsync(string title, int month, int day, params (Person Person, decimal Percent)[] authors)
    {
        var at = VietnamTime.StartOf(new(2026, month, day)).AddHours(8);
        var work = new SomeWork(Agency.Id, _portal.Id, _section.Id);
        var content = work.Content(title) with { GenreCode = Genre.CodeOf(GenreName), Authors = [.. authors.Select(a => new AuthorPart(a.Person.Id, a.Percent))] };
        var writer = new Stamp(As(Writer, Power.Write), at);
        var article = new Article(Agency.Id, work.Portal, ++_articles, content, writer);
        var edition = article.Editions.Single();
        edition.Submit(writer, SomeWork.Checks, at.AddDays(1));
        edition.Approve(new(As(Head, Power.Approve), at), edition.Latest.Hash, SomeWork.Checks);
        await _database.AddAsync(article);
        return article.Id;
    }

    /// <summary>Scores a work at that coefficient and number of pages.</summary>
    public async Task ScoreAsync(Guid article, decimal coefficient = 1.5m, decimal pages = 2)
    {
        await using var db = _database.CreateDbContext();
        var list = await db.PriceLists.SingleAsync();
        await Actions(AsScorer).Scoring.ScoreAsync(article, new(list.Items[0].Id, coefficient, pages));
    }

    /// <summary>October 2026 with one scored work of the outside author: 379.500 đ a page pair at 1,5.</summary>
    public async Task<Guid> OctoberAsync(decimal coefficient = 1.5m, decimal pages = 2, Person? author = null)
    {
        var article = await PublishAsync("Người giữ lửa cồng chiêng", 10, 12, (author ?? Author, 100));
        await ScoreAsync(article, coefficient, pages);
        return article;
    }

    public (Web.Features.Royalties.ScoringActions Scoring, Web.Features.Royalties.StatementActions Statements, Web.Features.Royalties.PriceListActions Prices) Actions(Actor actor)
    {
        var user = Some.User(() => actor);
        return (new(_database, user), new(_database, user), new(_database, user));
    }

    /// <summary>The accountant enters what a payment to this person needs.</summary>
    public async Task MendAsync(Person person)
    {
        await using var db = _database.CreateDbContext();
        (await db.People.SingleAsync(p => p.Id == person.Id)).ChangePayment(Details, Some.By(AsAccountant));
        await db.SaveAsync(Some.By(AsAccountant));
    }

    private static PaymentDetails Details => new(null, "8001234567", "1234567890", "Ngân hàng Mẫu", null);
}

using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Editorial;

public sealed class FirstSaveTests
{
    [Theory, EveryDatabase]
    public async Task Works_begun_at_the_same_moment_have_numbers_of_their_own(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var desk = await SomeDesk.SaveAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Actions(database, desk.Work.Writer).CreateAsync(desk.Work.Portal, desk.Work.Content($"Bài {i}")))));
        await using var db = database.CreateDbContext();
        Assert.Equal([1, 2, 3, 4], await db.Articles.Select(a => a.Number).Order().ToListAsync());
    }

    private static ArticleActions Actions(TestDatabase database, Actor actor) =>
        SomeDesk.Actions(database, () => actor);
}

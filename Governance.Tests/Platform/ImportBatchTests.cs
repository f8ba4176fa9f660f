using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Platform;

public sealed class ImportBatchTests
{
    private static readonly StoredFile File = new(new('a', 64), "nguoi.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1000);
    private static readonly Actor Me = Some.Actor(Guid.CreateVersion7(), Power.RecordBoard);
    private readonly ImportBatch _batch = new(ImportKind.People, File, 2, Some.By(Me));

    [Fact]
    public void A_choice_is_made_once_and_changed_afterwards()
    {
        var person = Guid.CreateVersion7();
        Assert.NotNull(_batch.Choose(2, null, Some.By(Me)));
        Assert.Null(_batch.Choose(2, person, Some.By(Me)));
        Assert.Equal((2, person), (Assert.Single(_batch.Choices).Row, _batch.Choices[0].PersonId));
    }

    [Fact]
    public void It_is_its_beginners_alone_and_ends_once()
    {
        Assert.Equal("Common.NotFound", _batch.WhyNotGoOn(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard))!.Name);
        _batch.Apply(Some.By(Me));
        Assert.Equal("Import.AlreadyApplied", Assert.Throws<RuleBroken>(() => _batch.Apply(Some.By(Me))).Refusals[0].Name);
        Assert.Equal("Import.AlreadyApplied", Assert.Throws<RuleBroken>(() => _batch.Choose(2, null, Some.By(Me))).Refusals[0].Name);
        var other = new ImportBatch(ImportKind.People, File, 2, Some.By(Me));
        other.Discard(Some.By(Me));
        Assert.Equal("Import.AlreadyDiscarded", other.WhyNotGoOn(Me)!.Name);
    }

    [Theory, EveryDatabase]
    public async Task Only_what_is_neither_applied_nor_discarded_is_found_again_by_its_beginner(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var (applied, open) = (new ImportBatch(ImportKind.People, File, 3, Some.By(Me)), new ImportBatch(ImportKind.Members, File, 4, Some.By(Me)));
        applied.Apply(Some.By(Me));
        await database.AddAsync(_batch, applied, open);
        var (queries, actions) = (new ImportQueries(database), new ImportActions(database, Some.User(() => Me)));
        Assert.Equal([(_batch.Id, 2)], (await queries.LeftAsync(Me, ImportKind.People)).Select(l => (l.Id, l.Rows)));
        Assert.Empty(await queries.LeftAsync(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard), ImportKind.People));
        await actions.ChooseAsync(_batch.Id, [(2, null), (3, Me.PersonId)]);
        await actions.ChooseAsync(_batch.Id, [(3, null)]);
        Assert.Equal([(2, null), (3, (Guid?)null)], (await queries.BatchAsync(Me, ImportKind.People, _batch.Id)).Choices.OrderBy(c => c.Row).Select(c => (c.Row, c.PersonId)));
        Assert.Equal("Common.NotFound", (await Assert.ThrowsAsync<RuleBroken>(() => queries.BatchAsync(Me, ImportKind.Members, _batch.Id))).Refusals[0].Name);
        await actions.DiscardAsync(_batch.Id);
        Assert.Empty(await queries.LeftAsync(Me, ImportKind.People));
        await using var db = database.CreateDbContext();
        Assert.Equal(3, await db.ImportBatches.CountAsync());
    }
}

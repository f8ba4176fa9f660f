using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Training;
using Governance.Web.Features.Training.Fields;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>Which training counts for whom, and how the province and its agencies count.</summary>
public sealed class FieldsTests : BoardPageTest
{
    public FieldsTests()
    {
        Services.AddTraining();
        Database.AddAsync([.. FittingField.Shipped()]).GetAwaiter().GetResult();
    }

    private Actor Province { get; } = Some.Actor(Guid.CreateVersion7(), Power.RecordBoard, Power.Reorganise);

    [Fact]
    public async Task The_province_lets_a_field_fit_and_the_duty_is_met_by_it_at_once()
    {
        await FoundedAsync();
        await TrainAsync(TrainingField.Other);
        Assert.Equal(DutyState.DueSoon, await StateAsync());
        var dialogs = Providers();
        var page = Show<FieldsPage>(Province, "/dao-tao/linh-vuc");
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("tbody tr").Count));
        Button(page, "Training.FieldAdd").Click();
        dialogs.WaitForElement("input[maxlength='200']").Change("QĐ 123/QĐ-UBND Điều 2");
        dialogs.FindAll("button").Single(b => b.TextContent.Trim() == Vi("Training.FieldSave")).Click();
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("tbody tr").Count));
        // It was trained in April; the field fits from today on.
        Assert.Equal(DutyState.DueSoon, await StateAsync());
        SignIn(Province);
        Assert.Equal("Training.FitsAlready", await RefusedAsync(() => The<FieldActions>().AddAsync(DutyCapacity.BoardMember, TrainingField.Other, Some.Day, "QĐ 1/QĐ")));
        await The<FieldActions>().EndAsync((await OneAsync(TrainingField.Other)).Id, Some.Day.AddDays(1));
        await The<FieldActions>().AddAsync(DutyCapacity.TechnicalAdministrator, TrainingField.Other, new(2026, 1, 1), "QĐ 1/QĐ");
        Assert.Equal(DutyState.DueSoon, await StateAsync());
    }

    [Fact]
    public async Task A_field_that_fits_since_January_meets_the_duty_of_April_and_no_longer_once_it_is_ended_before()
    {
        await FoundedAsync();
        await TrainAsync(TrainingField.Other);
        SignIn(Province);
        await The<FieldActions>().AddAsync(DutyCapacity.BoardMember, TrainingField.Other, new(2026, 1, 1), "QĐ 123/QĐ-UBND");
        Assert.Equal(DutyState.Met, await StateAsync());
        await The<FieldActions>().EndAsync((await OneAsync(TrainingField.Other)).Id, new(2026, 4, 1));
        Assert.Equal(DutyState.DueSoon, await StateAsync());
    }

    [Fact]
    public async Task The_province_ends_a_field_in_the_dialog()
    {
        var dialogs = Providers();
        var page = Show<FieldsPage>(Province, "/dao-tao/linh-vuc");
        page.WaitForElement($"[aria-label='{Vi("Training.FieldEndOf", Vi("Training.TrainingField.Management"), Vi("Training.DutyCapacity.BoardMember"))}']").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.FieldEndConfirm", Vi("Training.TrainingField.Management"), Vi("Training.DutyCapacity.BoardMember")), dialogs.Markup));
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Training.FieldEnd")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.FieldUntil", new DateOnly(2026, 12, 31)), page.Markup));
        Assert.Equal(new DateOnly(2027, 1, 1), (await OneAsync(TrainingField.Management)).Until);
    }

    [Fact]
    public async Task An_agencys_clerk_reads_them_and_is_told_who_changes_them()
    {
        var page = Show<FieldsPage>(Clerk, "/dao-tao/linh-vuc");
        page.WaitForElement("button.why-not-button");
        Assert.Contains(Vi("Training.ProvinceOnly"), page.Markup);
        SignIn(Clerk);
        Assert.Equal("Training.ProvinceOnly", await RefusedAsync(() => The<FieldActions>().AddAsync(DutyCapacity.BoardMember, TrainingField.Other, Some.Day, "QĐ 1/QĐ")));
        Assert.Equal("Training.ProvinceOnly", await RefusedAsync(async () => await The<FieldActions>().EndAsync((await OneAsync(TrainingField.Management)).Id, new(2027, 1, 1))));
        SignIn(Province);
        Assert.Equal("Common.NotFound", await RefusedAsync(() => The<FieldActions>().EndAsync(Guid.CreateVersion7(), new(2027, 1, 1))));
        Assert.Equal("Common.Required", await RefusedAsync(() => The<FieldActions>().AddAsync(DutyCapacity.BoardMember, TrainingField.Other, Some.Day, " ")));
    }

    [Fact]
    public async Task The_rule_of_the_province_counts_until_the_agency_sets_its_own()
    {
        await FoundedAsync();
        SignIn(Province);
        await The<DutyActions>().SetRuleAsync(null, 2026, new(2026, 2, 1), 90);
        Assert.Empty(await The<TrainingQueries>().OnDutyAsync(Agency.Id, 2026, Some.Day)); // founded in March: too late this year
        SignIn(Clerk);
        Assert.Equal("Training.ProvinceOnly", await RefusedAsync(() => The<DutyActions>().SetRuleAsync(null, 2026, null, 90)));
        await The<DutyActions>().SetRuleAsync(Agency.Id, 2026, null, 10);
        Assert.Equal(DutyState.Due, await StateAsync());
    }

    [Fact]
    public async Task The_dialog_offers_the_province_to_its_clerk_alone_and_says_what_an_agency_follows()
    {
        await FoundedAsync();
        var dialogs = Providers();
        var page = Show<FieldsPage>(Clerk, "/dao-tao/linh-vuc");
        page.WaitForElement("button");
        Button(page, "Training.RuleSet").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.RuleFollows"), dialogs.Markup));
        Assert.DoesNotContain(Vi("Training.WholeProvince"), dialogs.Markup);
    }

    [Theory, EveryDatabase]
    public async Task The_province_has_one_rule_a_year_and_a_capacity_each_field_once(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        await database.AddAsync(new DutyRule(null, 2026, null, 90, Some.By(Province)), FittingField.Shipped()[0]);
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(new DutyRule(null, 2026, null, 30, Some.By(Province))));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddAsync(FittingField.Shipped()[0]));
    }

    private async Task<DutyState> StateAsync() => (await The<TrainingQueries>().OnDutyAsync(Agency.Id, 2026, Some.Day)).Single(d => d.PersonId == Member.Id).State;

    private static async Task<string> RefusedAsync(Func<Task> what) => (await Assert.ThrowsAsync<RuleBroken>(what)).Refusals[0].Name;

    private async Task<FittingField> OneAsync(TrainingField field)
    {
        await using var db = Database.CreateDbContext();
        return await db.FittingFields.SingleAsync(f => f.Capacity == DutyCapacity.BoardMember && f.Field == field);
    }

    private async Task TrainAsync(TrainingField field)
    {
        var (course, clerk) = (new Course("Kỹ năng mềm", field), Some.By(Clerk));
        var session = new TrainingSession(Agency.Id, course.Id, new(new(2026, 4, 8), null, "Hội trường", null, null, 0, null), [Member.Id], clerk);
        session.Mark([Member.Id], attended: true, TrainingResult.Passed, clerk);
        await Database.AddAsync(course, session);
    }
}

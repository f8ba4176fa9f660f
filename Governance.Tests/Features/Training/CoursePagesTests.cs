using Bunit;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;
using Governance.Web.Features.Training.Courses;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

public sealed class CoursePagesTests : SessionPageTest
{
    [Fact]
    public async Task A_course_is_added_changed_retired_and_put_back()
    {
        var dialogs = Providers();
        var page = Show<CoursesPage>(Clerk, "/dao-tao/khoa");
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoCourses"), page.Markup));
        Button(page, "Training.NewCourse").Click();
        dialogs.WaitForElement("textarea");
        Press(dialogs, "Training.SaveCourse");
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Common.Required", Vi("Training.CourseTitle")), dialogs.Markup));
        Input(dialogs, "Training.CourseTitle").Change("An toàn thông tin");
        Input(dialogs, "Training.Hours").Change("12");
        Press(dialogs, "Training.SaveCourse");
        page.WaitForElement($"[aria-label='{Vi("Training.ChangeOf", "An toàn thông tin")}']").Click();
        dialogs.WaitForAssertion(() => Assert.Equal("12", Input(dialogs, "Training.Hours").GetAttribute("value")));
        Input(dialogs, "Training.CourseTitle").Change("An toàn thông tin cơ bản");
        Press(dialogs, "Training.SaveCourse");
        page.WaitForElement($"[aria-label='{Vi("Training.RetireOf", "An toàn thông tin cơ bản")}']").Click();
        dialogs.WaitForAssertion(() => Assert.Contains(Vi("Training.RetireConfirm"), dialogs.Markup));
        dialogs.FindAll("button").Last(b => b.TextContent.Trim() == Vi("Training.Retire")).Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoCourses"), page.Markup));

        page = Show<CoursesPage>(Clerk, "/dao-tao/khoa?ngung-dung=True");
        page.WaitForElement($"[aria-label='{Vi("Training.ReviveOf", "An toàn thông tin cơ bản")}']").Click();
        page.WaitForAssertion(() => Assert.Contains(Vi("Training.NoCourseFits"), page.Markup));
        Assert.False((await OneAsync()).IsRetired);
    }

    [Fact]
    public async Task The_catalogue_is_searched_without_marks_filtered_by_field_and_paged()
    {
        await Database.AddAsync([.. Enumerable.Range(1, 30).Select(i => new Course($"Khóa biên tập {i:00}", TrainingField.Editing)), new Course("An toàn thông tin", TrainingField.InformationSecurity)]);
        var queries = The<CourseQueries>();
        Assert.Equal((25, 31), await queries.CatalogueAsync(new()) is var all ? (all.Rows.Count, all.Total) : default);
        Assert.Equal(6, (await queries.CatalogueAsync(new(Page: 1))).Rows.Count);
        Assert.Equal("An toàn thông tin", Assert.Single((await queries.CatalogueAsync(new("an toan"))).Rows).Course.Title);
        Assert.Equal(1, (await queries.CatalogueAsync(new(Field: TrainingField.InformationSecurity))).Total);
        var page = Show<CoursesPage>(Clerk, "/dao-tao/khoa?trang=2");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task The_same_title_twice_the_wrong_person_and_what_is_not_there_are_refused()
    {
        SignIn(Clerk);
        var actions = The<CourseActions>();
        await actions.AddAsync(new("An toàn thông tin", TrainingField.InformationSecurity));
        Assert.Equal("Training.CourseThere", await RefusedAsync(() => actions.AddAsync(new("AN TOÀN thông tin", TrainingField.Other))));
        await actions.AddAsync(new("Khóa khác", TrainingField.Other));
        Assert.Equal("Training.CourseThere", await RefusedAsync(async () => await actions.ChangeAsync((await ByTitleAsync("Khóa khác")).Id, new("an toàn thông tin", TrainingField.Other))));
        Assert.Equal("Common.NotFound", await RefusedAsync(() => actions.RetireAsync(Guid.CreateVersion7(), true)));
        var id = (await ByTitleAsync("Khóa khác")).Id;
        SignIn(Some.Actor(Agency.Id, Power.Approve));
        foreach (var attempt in (Func<Task>[])[() => actions.AddAsync(new("Khóa 3", TrainingField.Other)), () => actions.ChangeAsync(id, new("Khóa 4", TrainingField.Other)), () => actions.RetireAsync(id, true)])
            Assert.Equal("Access.NoPower", await RefusedAsync(attempt));
        var page = Show<CoursesPage>(Some.Actor(Agency.Id, Power.Approve), "/dao-tao/khoa");
        page.WaitForAssertion(() => Assert.Equal("true", Button(page, "Training.NewCourse").GetAttribute("aria-disabled")));
    }

    [Fact]
    public async Task A_retired_course_is_held_by_no_new_session()
    {
        await FoundedAsync();
        await RecordedAsync(Plan(Some.Day), Head.Id);
        await The<CourseActions>().RetireAsync((await OneAsync()).Id, true);
        Assert.Equal("Training.CourseRetired", await RefusedAsync(() => RecordedAsync(Plan(Some.Day), Head.Id)));
    }

    private async Task<Course> OneAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.Courses.SingleAsync();
    }

    private async Task<Course> ByTitleAsync(string title)
    {
        await using var db = Database.CreateDbContext();
        return await db.Courses.SingleAsync(c => c.Title == title);
    }

    private void Press(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> dialogs, string key) => dialogs.FindAll(".mud-dialog button").First(b => b.TextContent.Trim() == Vi(key)).Click();
}

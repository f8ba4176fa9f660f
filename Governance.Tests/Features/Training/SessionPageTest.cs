using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Web.Features.Training;
using Governance.Web.Features.Training.Sessions;
using Governance.Web.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Training;

/// <summary>A department whose board is founded, so that its head, deputy and member owe this year's training.</summary>
public abstract class SessionPageTest : BoardPageTest
{
    protected SessionPageTest()
    {
        Services.AddTraining();
        Services.AddSingleton(Post);
    }

    /// <summary>Letters are only queued here.</summary>
    internal static MailSettings Post { get; } = new(null, 587, null, null, "dao-tao@example.vn", true, "http://localhost:5080");

    protected static SessionPlan Plan(DateOnly first, DateOnly? last = null, int? seats = null) =>
        new(first, last, "Hội trường A", "Trường Chính trị (mẫu)", "Giảng viên Mẫu", 12_000_000, "15/QĐ-MẪU", Seats: seats);

    /// <summary>Recorded by the clerk for these people, in this order.</summary>
    protected async Task<Guid> RecordedAsync(SessionPlan plan, params Guid[] people)
    {
        SignIn(Clerk);
        return await The<SessionActions>().RecordAsync(Agency.Id, "Kỹ năng biên tập", TrainingField.Editing, plan, people);
    }

    /// <summary>Changed by who is signed in, who looked at it just now.</summary>
    protected async Task ChangedAsync(Guid id, SessionPlan plan) => await The<SessionActions>().ChangeAsync(id, (await ReadAsync(id)).Session.Version, plan);

    protected async Task<SessionDetail> ReadAsync(Guid id) => (await The<SessionQueries>().SessionAsync(id))!;

    protected static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;
}

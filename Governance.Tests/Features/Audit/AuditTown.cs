using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Audit;

/// <summary>Two people who did something on two days, through the one door that writes it down.</summary>
internal sealed class AuditTown(TestDatabase database)
{
    public static readonly DateTime Friday = VietnamTime.StartOf(new(2026, 11, 20)).AddHours(9), Monday = VietnamTime.StartOf(new(2026, 11, 23)).AddHours(9);

    public Agency Agency { get; } = Some.Agency();
    public Person Clerk { get; } = Some.Person("Nguyễn Thị Ghi");
    public Person Accountant { get; } = Some.Person("Trần Đức Kế");

    public Actor AsClerk => Some.Actor(Clerk.Id, Clerk.FullName, Agency.Id, Power.RecordBoard, Power.RunPortal);
    public Actor AsAccountant => Some.Actor(Accountant.Id, Accountant.FullName, Agency.Id, Power.KeepAccounts);
    public static Actor Administrator => new(Guid.CreateVersion7(), "Quản Trị Mẫu", Some.Day, [new(Power.Administer, null, "t", "", new(Some.Day))]);

    /// <summary>The clerk gives a post on Friday; the accountant enters how the clerk is paid on Monday.</summary>
    public async Task BuildAsync()
    {
        await database.AddAsync(Agency, Clerk, Accountant);
        await using var db = database.CreateDbContext();
        db.Add(new PostHolding(Agency.Id, Accountant.Id, AgencyPost.Accountant, new(new(2026, 11, 20)), "07/QĐ-MẪU", new(2026, 11, 19)));
        await db.SaveAsync(new(AsClerk, Friday));
        (await db.People.SingleAsync(p => p.Id == Clerk.Id)).ChangePayment(new(null, "8001234567", "0123456789", "Ngân hàng Mẫu", null), new(AsAccountant, Monday));
        await db.SaveAsync(new(AsAccountant, Monday));
    }
}

using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Features.Training;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>Two people who left: a member of the board in the middle of handing over, an accountant for whom nobody has begun and whose account was disabled.</summary>
internal sealed class DemoHandovers(GovernanceDb db, TrainingQueries training, DateOnly today)
{
    public async Task MakeAsync(DemoAgency one, UserManager<Account> accounts)
    {
        var (member, accountant) = (new Person("Đỗ Văn Thôi Mẫu 901", one.Agency.Id, "Phó trưởng phòng"), new Person("Trần Thị Chuyển Mẫu 902", one.Agency.Id, "Kế toán viên"));
        var left = today.AddDays(-10);
        db.AddRange(member, accountant, new PostHolding(one.Agency.Id, accountant.Id, AgencyPost.Accountant, new(one.From, left), "58/QĐ-MẪU", one.From.AddDays(-3)));
        await db.SaveAsync(At(one, -400));
        var seat = await SeatAsync(one, member);
        await AccountAsync(accounts, new("thoi.mau", member.Id), 21, false);
        await AccountAsync(accounts, new("chuyen.mau", accountant.Id), 421, true);
        var works = await db.Editions.Where(e => e.AgencyId == one.Agency.Id && e.State == EditionState.Draft).OrderBy(e => e.FoldedTitle).Take(2).ToListAsync();
        var powers = Authority.FromAppointment(one.Agency.Id, BoardPost.Member, seat.Period, "mẫu").ToList();
        foreach (var work in works) work.PassTo(member.Id, member.FullName, powers, At(one, -25));
        await db.SaveAsync(At(one, -25));
        await CustodyAsync(one, member);
        await BeginAsync(one, member, seat, works);
        // A demo that nobody opened for weeks still lets its people in.
        var administrator = new Stamp(new(null, "Quản trị hệ thống (mẫu)", today, [.. Authority.FromAccount(true, today)]), VietnamTime.StartOf(today));
        db.Add(new UnusedAccountRule(today, UnusedAccountRule.MostDays, administrator));
        await db.SaveAsync(administrator);
    }

    /// <summary>Came to the board 400 days ago, left it three weeks ago, each by its decision.</summary>
    private async Task<Appointment> SeatAsync(DemoAgency one, Person member)
    {
        var board = await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).AsSplitQuery().SingleAsync(b => b.AgencyId == one.Agency.Id);
        board.Restructure(one.Agency, Paper(one, -400, "31/QĐ-MẪU"), new([], [new(member.Id, member.FullName, BoardPost.Member, Standing.DivisionLeader, member.JobTitle!)]), At(one, -398));
        var seat = board.Appointments.Single(a => a.PersonId == member.Id);
        board.End(one.Agency, Paper(one, -20, "77/QĐ-MẪU") with { Reason = "Chuyển công tác (mẫu)" }, [seat.Id], At(one, -20));
        await db.SaveAsync(At(one, -20));
        return seat;
    }

    /// <summary>The page of the agency in a social network lies with the one who left.</summary>
    private async Task CustodyAsync(DemoAgency one, Person member)
    {
        var stamp = one.Stamp(one.Administrator, VietnamTime.StartOf(today.AddDays(-300)).AddHours(9));
        db.Add(new PrivilegedAccount(one.Agency.Id, new(null, AccountUse.Other, "Trang mạng xã hội của cơ quan (mẫu)", "trang.mau", null), stamp)).Entity.HandOver(member.Id, stamp.Day, one.HeadOfAgency.FullName, stamp);
        await db.SaveAsync(stamp);
    }

    private async Task BeginAsync(DemoAgency one, Person member, Appointment seat, List<Edition> works)
    {
        var stamp = At(one, -5);
        var term = new EndedTerm(TermKind.Seat, seat.Id, member.Id, member.FullName, seat.JobTitle, one.Agency.Id, $"Boards.BoardPost.{seat.Post}", seat.Period.Until, Capacities.Decision("77/QĐ-MẪU", today.AddDays(-22)), false);
        var handover = db.Add(new Handover(term, one.Agency, await HandoverFacts.OfAsync(db, training, member.Id, one.Agency.Id, term.Until!.Value, stamp.Day), stamp)).Entity;
        var receiver = new HandoverParty(one.Members[1].Id, one.Members[1].FullName, one.Members[1].JobTitle);
        handover.Arrange(one.Agency, new(receiver, today.AddDays(-4), "Phòng họp cơ quan (mẫu)", $"{one.Deputy.FullName}, {one.Deputy.JobTitle}"), stamp);
        handover.Add(one.Agency, HandoverItemKind.Document, "Sổ theo dõi tin, bài năm nay, 01 quyển (mẫu)", stamp);
        handover.Settle(one.Agency, handover.Add(one.Agency, HandoverItemKind.Equipment, "Máy ảnh, 01 chiếc (mẫu)", stamp).Id, HandoverOutcome.HandedTo, receiver, "đủ phụ kiện", stamp);
        if (works.Count > 0)
        {
            handover.Settle(one.Agency, handover.Items.First(i => i.SubjectId == works[0].Id).Id, HandoverOutcome.HandedTo, receiver, null, stamp);
            works[0].PassTo(receiver.PersonId, receiver.Name, Authority.FromAppointment(one.Agency.Id, BoardPost.Member, new(one.From), "mẫu"), stamp);
        }
        await db.SaveAsync(stamp);
    }

    /// <param name="unusedDays">Since the last sign-in.</param>
    private async Task AccountAsync(UserManager<Account> accounts, Account account, int unusedDays, bool disabled)
    {
        var at = VietnamTime.StartOf(today).AddHours(8);
        account.CountFrom(at.AddDays(-500));
        account.SignedIn(at.AddDays(-unusedDays));
        if (disabled) account.Disable(DisableReason.Unused, [], at.AddDays(-2));
        var made = await accounts.CreateAsync(account, DemoProvince.Password);
        if (!made.Succeeded) throw new InvalidOperationException($"The account {account.UserName} was not made.");
    }

    private DecisionPaper Paper(DemoAgency one, int days, string number) =>
        new(number, today.AddDays(days - 2), today.AddDays(days), one.HeadOfAgency.FullName, "Thủ trưởng cơ quan", null);

    private Stamp At(DemoAgency one, int days) => one.Stamp(one.RecordClerk, VietnamTime.StartOf(today.AddDays(days)).AddHours(9));
}

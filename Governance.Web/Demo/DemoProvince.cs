using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Access;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>The demo province: real agencies, made-up people and works, the same every time for the same day.</summary>
public sealed class DemoProvince(IServiceProvider services)
{
    /// <summary>Of every demo account; printed on the console.</summary>
    public const string Password = "du-lieu-mau-2026";

    private const int Seed = 10_2024;

    /// <summary>Login, what it shows, resource name of who it is.</summary>
    public static IReadOnlyList<(string Login, string Who)> Accounts { get; } =
    [
        ("thuky", "Demo.Clerk"), ("bientap", "Demo.Editor"), ("phoban", "Demo.Deputy"), ("truongban", "Demo.Head"), ("ketoan", "Demo.Accountant"),
        ("ketoantruong", "Demo.ChiefAccountant"), ("thutruong", "Demo.HeadOfAgency"), ("kythuat", "Demo.Technician"), ("tinh.ketoan", "Demo.ProvinceAccountant"), ("tinh.thuky", "Demo.ProvinceClerk"), ("congtac", "Demo.Contributor"),
    ];

    /// <exception cref="RuleBroken">Demo.NotEmpty when the database holds anyone's data already.</exception>
    public async Task MakeAsync(DateOnly today)
    {
        var databases = services.GetRequiredService<IDbContextFactory<GovernanceDb>>();
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Boards.AnyAsync() || await db.Articles.AnyAsync()) throw new RuleBroken(new Refusal("Demo.NotEmpty"));
        var random = new Random(Seed);
        var cast = await new DemoInstitutions(db, today, random).MakeAsync();
        await DemoBoard.DraftAsync(databases, cast[1], today);
        var outsiders = await OutsidersAsync(db, cast, today, random);
        await new DemoWorks(db, today, random, await DemoPictures.DrawAsync(services.GetRequiredService<FileStore>(), random), outsiders).MakeAsync(cast);
        await new DemoEditions(db, today).MakeAsync(cast[1]);
        await new DemoTexts(db, today).MakeAsync(cast[1]);
        await new DemoModeration(db, today).MakeAsync(cast[1]);
        await new DemoNotices(db, today).MakeAsync(cast[0], cast[1], outsiders);
        await new DemoChecks(db, today).MakeAsync(cast[1]);
        await new DemoTraining(db, services.GetRequiredService<MailSettings>(), today, random).MakeAsync(cast);
        await new DemoPastTraining(db, today).MakeAsync(cast);
        await new DemoMoney(databases, services.GetRequiredService<AccessQueries>(), today).MakeAsync(cast);
        DemoReorganisation.Plan(db, cast, today);
        await AccountsAsync(cast, outsiders, today);
        db.Add(new SampleData(today));
        await db.SaveAsync(Stamp(today));
        services.GetRequiredService<SampleMark>().IsOn = true;
        await PublishAsync(cast);
    }

    /// <summary>Contributors from outside, and the bank accounts of everyone who is paid; one has none, so that the statement shows why.</summary>
    private static async Task<List<Person>> OutsidersAsync(GovernanceDb db, List<DemoAgency> cast, DateOnly today, Random random)
    {
        var names = new DemoNames(random);
        var outsiders = Enumerable.Range(0, 8).Select(_ => new Person("Cộng tác viên " + names.Next(), null, "Cộng tác viên", StaffKind.Outside)).ToList();
        db.People.AddRange(outsiders);
        var keeper = cast[1].Stamp(cast[1].Accountant, VietnamTime.StartOf(today.AddMonths(-7)));
        var number = 0;
        foreach (var person in outsiders.SkipLast(1).Concat(cast.SelectMany(c => c.Members)))
        {
            var entry = db.Entry(person);
            entry.Property(p => p.BankAccount).CurrentValue = $"9704{++number:00000000}";
            entry.Property(p => p.BankName).CurrentValue = "Ngân hàng mẫu";
            entry.Property(p => p.TaxCode).CurrentValue = $"80{number:00000000}";
        }
        await db.SaveAsync(keeper);
        return outsiders;
    }

    private async Task AccountsAsync(List<DemoAgency> cast, List<Person> outsiders, DateOnly today)
    {
        var (science, province) = (cast[1], cast[0]);
        Person[] people = [science.RecordClerk, science.Members[0], science.Deputy, science.Head, science.Accountant, science.ChiefAccountant, science.HeadOfAgency, science.Administrator, province.Accountant, province.RecordClerk, outsiders[0]];
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var ((login, _), person) in Accounts.Zip(people))
        {
            var made = await accounts.CreateAsync(new(login, person.Id), Password);
            if (!made.Succeeded) throw new InvalidOperationException($"The account {login} was not made: {string.Join(' ', made.Errors.Select(e => e.Description))}");
        }
        await new DemoHandovers(scope.ServiceProvider.GetRequiredService<GovernanceDb>(), services.GetRequiredService<TrainingQueries>(), today).MakeAsync(science, accounts);
    }

    private async Task PublishAsync(IEnumerable<DemoAgency> cast)
    {
        var publisher = services.GetRequiredService<Publisher>();
        await publisher.WriteHostsAsync();
        await using var db = await services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContextAsync();
        var ids = cast.Select(c => c.Agency.Id).ToList();
        var portals = await db.Portals.Where(p => ids.Contains(p.AgencyId)).Select(p => p.Id).ToListAsync();
        await Parallel.ForEachAsync(portals, async (portal, _) => await publisher.PublishAllAsync(portal));
    }

    private static Stamp Stamp(DateOnly today) => new(Actor.System("demo", today), VietnamTime.StartOf(today));
}

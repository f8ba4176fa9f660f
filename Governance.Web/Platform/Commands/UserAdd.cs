using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Governance.Web.Platform.Commands;

internal sealed record UserAdd() : Verb("user add", "--name NAME --login LOGIN [--password-stdin]: make a system administrator, who enters the first posts; the password is asked for")
{
    public override async Task<int> RunAsync(string[] args)
    {
        if (Option(args, "name") is not { } name || Option(args, "login") is not { } login) { Console.WriteLine(Usage); return 2; }
        var password = ReadPassword(args.Contains("--password-stdin"));
        await using var intranet = Intranet.Create([]);
        await Database.PrepareAsync(intranet.Services);
        await using var scope = intranet.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var person = new Person(name, null);
        var account = new Account(login, person.Id, isSystemAdministrator: true);
        // Asked before the person is added, so that a refused password leaves nothing behind.
        foreach (var validator in accounts.PasswordValidators)
            if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false }) throw new RuleBroken(new Refusal("Access.PasswordTooShort", accounts.Options.Password.RequiredLength));
        if (await accounts.FindByNameAsync(login) is not null) throw new RuleBroken(new Refusal("Access.LoginTaken", login));
        db.People.Add(person);
        var created = await accounts.CreateAsync(account, password);
        if (!created.Succeeded) throw new RuleBroken(new Refusal("Access.AccountRefused", string.Join(" ", created.Errors.Select(e => e.Description))));
        Console.WriteLine($"{login}: {person.FullName}");
        return 0;
    }

    private static string ReadPassword(bool fromStandardInput)
    {
        if (fromStandardInput || Console.IsInputRedirected) return Console.ReadLine() ?? "";
        Console.Write("Password: ");
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        Console.WriteLine();
        return typed.ToString();
    }
}

using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell.Parts.Import;

namespace Governance.Web.Features.Access.Import;

/// <summary>Holds the rows of a workbook against the register: new, changed, unchanged, to be chosen, wrong. Reads nothing and changes nothing.</summary>
internal sealed class PeoplePlan(PeopleRegister register, IReadOnlyList<AgencyName> agencies, Actor actor, IReadOnlyDictionary<int, RowChoice> choices)
{
    private readonly Dictionary<string, Guid> _agencies = agencies.ToDictionary(a => a.Code, a => a.Id);
    private readonly Dictionary<Guid, string> _names = agencies.ToDictionary(a => a.Id, a => a.Name);
    private readonly Template _template = PeopleTemplate.Read(agencies);

    internal IReadOnlyList<PeopleRow> Of(IReadOnlyList<TemplateRow> rows)
    {
        var seen = new FileMates();
        return [.. rows.Select(row => Row(row, seen))];
    }

    private PeopleRow Row(TemplateRow row, FileMates mates)
    {
        var name = row.Text(PeopleTemplate.Name) ?? "";
        if (row.Problems.Count > 0) return Wrong(row, name, [.. row.Problems.Select(p => new RowProblem(p.Column, p.What))]);
        var (target, alike, problem) = Target(row);
        if (problem is not null) return Wrong(row, name, [new(null, problem)]);
        var (details, payment) = (Details(row, target), Payment(row, target));
        List<RowProblem> problems = [.. Problems(row, target, details, payment)];
        if (mates.Same(row.Number, target?.Id, new(name, details.BirthDate, PaymentDetails.Plain(row.Text(PeopleTemplate.Identity)))) is { } mate) problems.Add(new(null, new("Access.Import.TwiceInFile", mate)));
        if (problems.Count > 0) return Wrong(row, name, problems);
        if (alike.Count > 0 && !choices.ContainsKey(row.Number)) return new(row.Number, name, RowOutcome.Choose, null, details, payment, [], [], alike);
        var changes = Changes(target, details, payment);
        var outcome = target is null ? RowOutcome.New : changes.Count > 0 ? RowOutcome.Changed : RowOutcome.Unchanged;
        return new(row.Number, name, outcome, target, details, payment, changes, [], alike);
    }

    private static PeopleRow Wrong(TemplateRow row, string name, IReadOnlyList<RowProblem> problems) => new(row.Number, name, RowOutcome.Problem, null, null, null, [], problems, []);

    /// <summary>By the hidden key, by what a human chose, or nobody; then who looks alike.</summary>
    private (RegisteredPerson? Target, IReadOnlyList<Lookalike> Alike, Refusal? Problem) Target(TemplateRow row)
    {
        if (row.Text(PeopleTemplate.Key) is { } key)
        {
            var parts = key.Split(':');
            if (parts.Length != 2 || !Guid.TryParse(parts[0], out var id) || !int.TryParse(parts[1], out var version) || register.Find(id) is not { } known) return (null, [], new("Access.Import.UnknownKey"));
            return known.Version == version ? (known, [], null) : (null, [], new("Access.Import.ChangedSinceExport"));
        }
        var traits = new PersonTraits(row.Text(PeopleTemplate.Name), row.Day(PeopleTemplate.BirthDate), PaymentDetails.Plain(row.Text(PeopleTemplate.Identity)));
        var alike = register.Like(traits).Select(x => new Lookalike(x.Person.Id, x.Person.Details.FullName, x.Person.Details.BirthDate, x.Person.Details.JobTitle, x.By)).ToList();
        if (!choices.TryGetValue(row.Number, out var choice) || choice.PersonId is not { } chosen) return (null, alike, null);
        return alike.Any(a => a.Id == chosen) ? (register.Find(chosen), alike, null) : (null, alike, new("Common.NotFound"));
    }

    /// <summary>What the row says, and of what it does not say what the register knows.</summary>
    private PersonDetails Details(TemplateRow row, RegisteredPerson? target)
    {
        var old = target?.Details;
        var agency = row.Text(PeopleTemplate.Agency) is { } code ? (_agencies.TryGetValue(code, out var id) ? id : null) : old?.AgencyId;
        return new(row.Text(PeopleTemplate.Name)!, agency, Or(row, PeopleTemplate.JobTitle, old?.JobTitle),
            Enum.TryParse<StaffKind>(row.Text(PeopleTemplate.Staff), out var staff) ? staff : old?.Staff ?? (agency is null ? StaffKind.Outside : StaffKind.OwnStaff),
            row.Day(PeopleTemplate.BirthDate) ?? old?.BirthDate, Or(row, PeopleTemplate.Email, old?.Email), Or(row, PeopleTemplate.Phone, old?.Phone));
    }

    private static PaymentDetails? Payment(TemplateRow row, RegisteredPerson? target)
    {
        string[] texts = [PeopleTemplate.Identity, PeopleTemplate.TaxCode, PeopleTemplate.Account, PeopleTemplate.Bank];
        if (texts.All(c => row.Text(c) is null) && row.Day(PeopleTemplate.Commitment) is null) return null;
        var old = target?.Payment;
        return new(PaymentDetails.Plain(Or(row, PeopleTemplate.Identity, old?.IdentityNumber)), PaymentDetails.Plain(Or(row, PeopleTemplate.TaxCode, old?.TaxCode)), PaymentDetails.Plain(Or(row, PeopleTemplate.Account, old?.BankAccount)),
            Or(row, PeopleTemplate.Bank, old?.BankName), row.Day(PeopleTemplate.Commitment) ?? old?.TaxCommitmentUntil);
    }

    private static string? Or(TemplateRow row, string column, string? old) => row.Text(column) switch { null => old, PeopleTemplate.Clears => null, var text => text };

    /// <summary>What the domain would refuse, said before anything is tried.</summary>
    private IEnumerable<RowProblem> Problems(TemplateRow row, RegisteredPerson? target, PersonDetails details, PaymentDetails? payment)
    {
        if (target is not null && Person.WhyNotRecord(actor, target.Details.AgencyId) is { } notThere) yield return new(null, notThere);
        else if (Person.WhyNotRecord(actor, details.AgencyId) is { } notHere) yield return new(Header(PeopleTemplate.Agency), notHere);
        foreach (var what in details.WhatIsWrong(actor.Day)) yield return new(null, what);
        foreach (var (column, limit) in new[] { (PeopleTemplate.Name, 200), (PeopleTemplate.JobTitle, 200), (PeopleTemplate.Email, 200), (PeopleTemplate.Phone, 40), (PeopleTemplate.Identity, 20), (PeopleTemplate.TaxCode, 20), (PeopleTemplate.Account, 40), (PeopleTemplate.Bank, 200) })
            if (row.Text(column)?.Length > limit) yield return new(Header(column), new("Import.TooLong", limit));
        if (payment is null) yield break;
        if (Person.WhyNotSeePayment(actor, target?.Details.AgencyId ?? details.AgencyId) is { } notPaid) yield return new(Header(PeopleTemplate.Identity), notPaid);
        foreach (var what in payment.WhatIsWrong()) yield return new(null, what);
    }

    private List<FieldChange> Changes(RegisteredPerson? target, PersonDetails details, PaymentDetails? payment)
    {
        if (target is null) return [];
        var (old, paid) = (target.Details, payment is null ? null : target.Payment);
        var changes = new List<FieldChange>();
        Add(PeopleTemplate.Name, old.FullName, details.FullName);
        Add(PeopleTemplate.Agency, NameOf(old.AgencyId), NameOf(details.AgencyId));
        Add(PeopleTemplate.JobTitle, old.JobTitle, details.JobTitle);
        Add(PeopleTemplate.Staff, Choice(old.Staff), Choice(details.Staff));
        Add(PeopleTemplate.BirthDate, Day(old.BirthDate), Day(details.BirthDate));
        Add(PeopleTemplate.Email, old.Email, details.Email);
        Add(PeopleTemplate.Phone, old.Phone, details.Phone);
        // What was there is for who looks at it on purpose, which is written down.
        Hide(PeopleTemplate.Identity, paid?.IdentityNumber, payment?.IdentityNumber);
        Hide(PeopleTemplate.TaxCode, paid?.TaxCode, payment?.TaxCode);
        Hide(PeopleTemplate.Account, paid?.BankAccount, payment?.BankAccount);
        Hide(PeopleTemplate.Bank, paid?.BankName, payment?.BankName);
        Hide(PeopleTemplate.Commitment, Day(paid?.TaxCommitmentUntil), Day(payment?.TaxCommitmentUntil));
        return changes;

        void Add(string column, string? before, string? after)
        {
            if ((before ?? "") != (after ?? "")) changes.Add(new(Header(column), before, after));
        }

        void Hide(string column, string? before, string? after)
        {
            if ((before ?? "") != (after ?? "")) changes.Add(new(Header(column), before is null ? null : "•••", after is null ? null : "•••"));
        }
    }

    private string? NameOf(Guid? agency) => agency is { } id ? _names.GetValueOrDefault(id, "…") : null;

    private string Choice(StaffKind staff) => _template.Columns.Single(c => c.Key == PeopleTemplate.Staff).Choices!.Single(c => c.Code == staff.ToString()).Text;

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private string Header(string column) => _template.Columns.Single(c => c.Key == column).Header;
}

/// <summary>Rows of one workbook that are one person: found without comparing each with each.</summary>
internal sealed class FileMates
{
    private readonly Dictionary<Guid, int> _targets = [];
    private readonly Dictionary<string, int> _identities = [];
    private readonly Dictionary<(string, DateOnly), int> _births = [];

    /// <returns>Number of the earlier row, or null.</returns>
    internal int? Same(int row, Guid? target, PersonTraits traits)
    {
        int? mate = null;
        if (target is { } id && !_targets.TryAdd(id, row)) mate = _targets[id];
        if (traits.IdentityNumber is { } identity && identity != PeopleTemplate.Clears && !_identities.TryAdd(identity, row)) mate ??= _identities[identity];
        if (traits.IdentityNumber is null && traits.BirthDate is { } born && !_births.TryAdd((traits.Spelling, born), row)) mate ??= _births[(traits.Spelling, born)];
        return mate;
    }
}

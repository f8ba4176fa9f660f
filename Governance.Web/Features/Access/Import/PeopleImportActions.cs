using Governance.Domain.Access;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Parts.Import;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access.Import;

/// <summary>Gives people out as a workbook and brings them in again: read, shown, applied as a whole or not at all.</summary>
public sealed class PeopleImportActions(IDbContextFactory<GovernanceDb> databases, PeopleQueries queries, ImportQueries imports, CurrentUser user, FileStore files)
{
    private const int Chunk = 500, MostNamed = 20;

    /// <summary>Exactly the people of the filter; null = none, an empty template. Account numbers only for who keeps accounts, and each look is written down.</summary>
    public async Task<byte[]> ExportAsync(PeopleFilter? filter, bool isSample)
    {
        var stamp = await user.StampAsync();
        var agencies = await queries.AgenciesAsync(stamp.Actor, stamp.Day);
        var (codes, people) = (agencies.ToDictionary(a => a.Id, a => a.Code), filter is null ? [] : await queries.RegisterAsync(stamp.Actor, filter));
        var payment = stamp.Actor.MayAnywhere(Power.KeepAccounts);
        var shown = payment ? people.Where(p => Person.WhyNotSeePayment(stamp.Actor, p.Details.AgencyId) is null).Select(p => p.Id).ToHashSet() : [];
        foreach (var some in shown.Chunk(Chunk))
        {
            await using var db = await databases.CreateDbContextAsync();
            db.AuditEntries.AddRange(some.Select(id => new AuditEntry(stamp, ChangeKind.Looked, nameof(Person), id.ToString(), null, null)));
            await db.SaveAsync(stamp);
        }
        return TemplateWriter.Write(PeopleTemplate.Of(agencies, payment), people.Select(Row), isSample);

        IReadOnlyList<object?> Row(RegisteredPerson person)
        {
            var (d, p) = (person.Details, shown.Contains(person.Id) ? person.Payment : null);
            var agency = d.AgencyId is { } id ? codes.GetValueOrDefault(id) : PeopleTemplate.Clears;
            object?[] numbers = payment ? [p?.IdentityNumber, p?.TaxCode, p?.BankAccount, p?.BankName, p?.TaxCommitmentUntil] : [];
            return [d.FullName, agency, d.JobTitle, d.Staff.ToString(), d.BirthDate, d.Email, d.Phone, .. numbers, $"{person.Id}:{person.Version}"];
        }
    }

    /// <summary>Keeps a workbook that can be read: it can be left and found again.</summary>
    /// <returns>Id of the import.</returns>
    /// <exception cref="RuleBroken">Access.NoPowerOverPeople, or what is wrong with the file as a whole.</exception>
    public async Task<Guid> UploadAsync(Stream upload, string name)
    {
        var stamp = await user.StampAsync();
        Refusal.ThrowIfAny(Person.WhyNotRecord(stamp.Actor, null));
        var content = await WorkbookFile.ReadAsync(upload);
        var rows = TemplateReader.Read(content, PeopleTemplate.Read(await queries.AgenciesAsync(stamp.Actor, stamp.Day))).Count;
        await using var db = await databases.CreateDbContextAsync();
        var batch = db.Add(new ImportBatch(ImportKind.People, await files.SaveAsync(new MemoryStream(content), name, FileKind.Attachment), rows, stamp)).Entity;
        await db.SaveAsync(stamp);
        return batch.Id;
    }

    /// <summary>What the workbook would do, as the register stands now and with what was chosen so far.</summary>
    /// <exception cref="RuleBroken">Access.NoPowerOverPeople; what <see cref="ImportBatch.WhyNotGoOn"/> says.</exception>
    public async Task<IReadOnlyList<PeopleRow>> PreviewAsync(Guid batchId)
    {
        var actor = await user.ActorAsync();
        Refusal.ThrowIfAny(Person.WhyNotRecord(actor, null));
        var batch = await imports.BatchAsync(actor, ImportKind.People, batchId);
        await using var stored = files.Open(batch.File.Sha256);
        var agencies = await queries.AgenciesAsync(actor, user.Today);
        var rows = TemplateReader.Read(await WorkbookFile.ReadAsync(stored), PeopleTemplate.Read(agencies));
        return new PeoplePlan(new(await queries.RegisterAsync(actor)), agencies, actor, batch.Choices.ToDictionary(c => c.Row, c => new RowChoice(c.PersonId))).Of(rows);
    }

    /// <summary>Does all of what was shown in one transaction.</summary>
    /// <param name="seen">What was shown: a row that would become something else by now is named, and nothing is done.</param>
    /// <param name="progress">Told how many rows are saved.</param>
    /// <exception cref="RuleBroken">Import.NotReady; Import.NothingToDo; Access.Import.ChangedSincePreview for each such row; what <see cref="ImportBatch.WhyNotGoOn"/> says.</exception>
    public async Task ApplyAsync(Guid batchId, IReadOnlyList<PeopleRow> seen, Action<int>? progress = null)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var rows = await PreviewAsync(batchId);
        var moved = rows.Zip(seen).Where(x => x.First.Seen != x.Second.Seen).Take(MostNamed).Select(x => new Refusal("Access.Import.ChangedSincePreview", x.First.Number, x.First.Name)).ToList();
        if (moved.Count > 0 || rows.Count != seen.Count) throw new RuleBroken(moved.Count > 0 ? moved : [new("Common.NotFound")]);
        Refusal.ThrowIfAny(ImportRow.WhyNotApply([.. rows.Select(r => r.Shown)]));
        var done = 0;
        foreach (var some in rows.Where(r => r.Outcome is RowOutcome.New or RowOutcome.Changed).Chunk(Chunk))
        {
            await SaveAsync(db, some, stamp);
            progress?.Invoke(done += some.Length);
        }
        (await db.ImportBatches.SingleAsync(b => b.Id == batchId)).Apply(stamp);
        await db.SaveAsync(stamp);
        await transaction.CommitAsync();
    }

    private static async Task SaveAsync(GovernanceDb db, PeopleRow[] rows, Stamp stamp)
    {
        var ids = rows.Select(r => r.Target?.Id).OfType<Guid>().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        foreach (var row in rows)
        {
            var person = row.Target is { } target ? people[target.Id] : db.People.Add(new Person(row.Details!, stamp)).Entity;
            // Before the person may move to an agency whose payees the actor does not pay.
            if (row.Payment is { } payment) person.ChangePayment(payment, stamp);
            if (row.Target is not null) person.Change(row.Details!, stamp);
        }
        await db.SaveAsync(stamp);
        db.ChangeTracker.Clear();
    }
}

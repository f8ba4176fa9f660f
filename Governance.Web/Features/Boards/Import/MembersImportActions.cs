using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Parts.Import;
using Microsoft.EntityFrameworkCore;
using AgencyName = Governance.Web.Features.Access.AgencyName;

namespace Governance.Web.Features.Boards.Import;

/// <summary>Gives the members of boards out as a workbook and brings them in again, each under a decision: read, shown, applied as a whole or not at all.</summary>
public sealed class MembersImportActions(IDbContextFactory<GovernanceDb> databases, PeopleQueries people, ImportQueries imports, CurrentUser user, FileStore files)
{
    /// <summary>Agencies whose boards are saved together.</summary>
    private const int Chunk = 20;

    private const int MostNamed = 20;

    public static Refusal? WhyNotImport(Actor actor) =>
        actor.MayAnywhere(Power.RecordBoard) ? null : new("Access.NoPower", LegalBasis.Regulation(10, 1), new Term($"Access.Power.{Power.RecordBoard}"));

    /// <param name="filled">With everyone who sits today on the boards the actor records; otherwise empty.</param>
    public async Task<byte[]> ExportAsync(bool filled, bool isSample)
    {
        var actor = await user.ActorAsync();
        var agencies = await AgenciesAsync(actor);
        return TemplateWriter.Write(MembersTemplate.Of(agencies), filled ? await SittingAsync(agencies, actor.Day) : [], isSample);
    }

    /// <summary>Keeps a workbook that can be read: it can be left and found again.</summary>
    /// <returns>Id of the import.</returns>
    /// <exception cref="RuleBroken">What <see cref="WhyNotImport"/> says, or what is wrong with the file as a whole.</exception>
    public async Task<Guid> UploadAsync(Stream upload, string name)
    {
        var stamp = await user.StampAsync();
        Refusal.ThrowIfAny(WhyNotImport(stamp.Actor));
        var content = await WorkbookFile.ReadAsync(upload);
        var rows = TemplateReader.Read(content, MembersTemplate.Of(await AgenciesAsync(stamp.Actor))).Count;
        await using var db = await databases.CreateDbContextAsync();
        var batch = db.Add(new ImportBatch(ImportKind.Members, await files.SaveAsync(new MemoryStream(content), name, FileKind.Attachment), rows, stamp)).Entity;
        await db.SaveAsync(stamp);
        return batch.Id;
    }

    /// <summary>What the workbook would do, as boards and people stand now and with what was chosen so far.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotImport"/> and <see cref="ImportBatch.WhyNotGoOn"/> say.</exception>
    public async Task<IReadOnlyList<MemberRow>> PreviewAsync(Guid batchId)
    {
        var (rows, plan) = await PlanAsync(batchId, await user.StampAsync());
        await using var db = await databases.CreateDbContextAsync();
        var ids = rows.Select(plan.AgencyOf).OfType<Guid>().Distinct().ToList();
        return plan.Carry(rows, await KnownAsync(db, ids), await BoardsAsync(db, ids)).Rows;
    }

    /// <summary>Does all of what was shown in one transaction.</summary>
    /// <param name="seen">What was shown: a row that would become something else by now is named, and nothing is done.</param>
    /// <param name="progress">Told how many rows are saved.</param>
    /// <exception cref="RuleBroken">Import.NotReady; Import.NothingToDo; Access.Import.ChangedSincePreview for each such row; Import.SavedMeanwhile; what <see cref="ImportBatch.WhyNotGoOn"/> says.</exception>
    public async Task ApplyAsync(Guid batchId, IReadOnlyList<MemberRow> seen, Action<int>? progress = null)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        CheckUnmoved(await PreviewAsync(batchId), seen);
        var (rows, plan) = await PlanAsync(batchId, stamp);
        var done = 0;
        foreach (var some in rows.GroupBy(plan.AgencyOf).Where(g => g.Key is not null).Chunk(Chunk))
        {
            var ids = some.Select(g => g.Key!.Value).ToList();
            var boards = await BoardsAsync(db, ids);
            var there = boards.Values.ToHashSet();
            var (carried, joining) = plan.Carry([.. some.SelectMany(g => g)], await KnownAsync(db, ids), boards);
            db.People.AddRange(joining);
            db.Boards.AddRange(boards.Values.Where(b => !there.Contains(b)));
            try { await db.SaveAsync(stamp); }
            catch (DbUpdateException) { throw new RuleBroken(new Refusal("Import.SavedMeanwhile")); } // someone else founded or seated at the same moment
            db.ChangeTracker.Clear();
            progress?.Invoke(done += carried.Count(r => r.Shown.Outcome is RowOutcome.New or RowOutcome.Changed));
        }
        (await db.ImportBatches.SingleAsync(b => b.Id == batchId)).Apply(stamp);
        await db.SaveAsync(stamp);
        await transaction.CommitAsync();
    }

    private static void CheckUnmoved(IReadOnlyList<MemberRow> rows, IReadOnlyList<MemberRow> seen)
    {
        var moved = rows.Zip(seen).Where(x => x.First.Seen != x.Second.Seen).Take(MostNamed).Select(x => new Refusal("Access.Import.ChangedSincePreview", x.First.Shown.Number, x.First.Shown.Name)).ToList();
        if (moved.Count > 0 || rows.Count != seen.Count) throw new RuleBroken(moved.Count > 0 ? moved : [new("Common.NotFound")]);
        Refusal.ThrowIfAny(ImportRow.WhyNotApply([.. rows.Select(r => r.Shown)]));
    }

    private async Task<(IReadOnlyList<TemplateRow> Rows, MembersPlan Plan)> PlanAsync(Guid batchId, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotImport(stamp.Actor));
        var batch = await imports.BatchAsync(stamp.Actor, ImportKind.Members, batchId);
        await using var stored = files.Open(batch.File.Sha256);
        var agencies = await AgenciesAsync(stamp.Actor);
        var rows = TemplateReader.Read(await WorkbookFile.ReadAsync(stored), MembersTemplate.Of(agencies));
        return (rows, new(new(await people.RegisterAsync(stamp.Actor)), agencies, stamp, batch.Choices.ToDictionary(c => c.Row, c => c.PersonId)));
    }

    private async Task<IReadOnlyList<AgencyName>> AgenciesAsync(Actor actor) =>
        [.. (await people.AgenciesAsync(actor, actor.Day)).Where(a => actor.May(Power.RecordBoard, a.Id))];

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> SittingAsync(IReadOnlyList<AgencyName> agencies, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var boards = await BoardsAsync(db, [.. agencies.Select(a => a.Id)]);
        var ids = boards.Values.SelectMany(b => b.On(day)).Select(a => a.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FullName, p.BirthDate }).ToDictionaryAsync(p => p.Id);
        return
        [
            .. from agency in agencies
               let board = boards.GetValueOrDefault(agency.Id)
               where board is not null
               from seat in board.On(day)
               let decision = board.Decisions.Single(d => d.Id == seat.StartDecisionId)
               let person = names[seat.PersonId]
               let isSecretary = board.Tasks.Any(t => t.PersonId == seat.PersonId && t.Period.Contains(day))
               select (IReadOnlyList<object?>)[agency.Code, decision.Number, decision.SignedOn, decision.EffectiveFrom, decision.Signer, decision.SignerTitle, person.FullName, person.BirthDate, seat.JobTitle,
                   seat.Post.ToString(), seat.Standing.ToString(), seat.PartTime ? MembersTemplate.Yes : MembersTemplate.No, isSecretary ? MembersTemplate.Yes : MembersTemplate.No, seat.Period.Until?.AddDays(-1), seat.PersonId.ToString()],
        ];
    }

    private static async Task<Dictionary<Guid, EditorialBoard>> BoardsAsync(GovernanceDb db, IReadOnlyCollection<Guid> agencies) =>
        await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).AsSplitQuery().Where(b => agencies.Contains(b.AgencyId)).ToDictionaryAsync(b => b.AgencyId);

    private static async Task<Dictionary<Guid, Agency>> KnownAsync(GovernanceDb db, IReadOnlyCollection<Guid> agencies) =>
        await db.Agencies.Where(a => agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
}

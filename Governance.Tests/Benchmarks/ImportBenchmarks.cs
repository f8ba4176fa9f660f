using System.Diagnostics;
using System.Globalization;
using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Import;
using Governance.Web.Features.Boards.Import;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Benchmarks;

public sealed class ImportBenchmarks(ITestOutputHelper output)
{
    private const double Bound = 2;

    [Fact(Explicit = true)]
    public async Task A_person_costs_the_same_among_5_000_as_among_500()
    {
        await SecondsAsync(50);
        var (small, large) = (await SecondsAsync(500), await SecondsAsync(5_000));
        var ratio = (large.Read + large.Applied) / 5_000 / ((small.Read + small.Applied) / 500);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"500: preview {small.Read:0.00} s, apply {small.Applied:0.00} s; 5,000: preview {large.Read:0.00} s, apply {large.Applied:0.00} s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH people.import value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
    }

    [Fact(Explicit = true)]
    public async Task A_board_member_costs_the_same_among_5_000_as_among_500()
    {
        await MembersAsync(50);
        var (small, large) = (await MembersAsync(500), await MembersAsync(5_000));
        var ratio = (large.Read + large.Applied) / 5_000 / ((small.Read + small.Applied) / 500);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"500: preview {small.Read:0.00} s, apply {small.Applied:0.00} s; 5,000: preview {large.Read:0.00} s, apply {large.Applied:0.00} s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH members.import value={ratio:0.00} unit=ratio bound={Bound} holds={(ratio <= Bound ? "yes" : "no")}"));
    }

    /// <summary>New people, twenty to a board that their decision founds: upload and preview, then apply with its audit.</summary>
    private static async Task<(double Read, double Applied)> MembersAsync(int members)
    {
        using var database = new TestDatabase();
        var agencies = Enumerable.Range(1, Math.Max(1, members / 20)).Select(i => Some.Agency($"cq{i}", $"Cơ quan số {i}")).ToList();
        await database.AddAsync([.. agencies]);
        var actor = new Actor(Guid.CreateVersion7(), "Trần Văn Thử", Some.Day, [.. agencies.SelectMany(a => Some.Actor(a.Id, Power.RecordBoard).Grants)]);
        var actions = new MembersImportActions(database, new PeopleQueries(database), new ImportQueries(database), Some.User(() => actor), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
        var rows = Enumerable.Range(0, members).Select(i => (IReadOnlyList<object?>)[agencies[i % agencies.Count].Code, "10/QĐ-MẪU", new DateOnly(2026, 3, 1), null, "Lê Văn Ký", "Giám đốc", $"Người Thứ {i}", new DateOnly(1970, 1, 1).AddDays(i), "Chuyên viên", "Member", null, null, null, null, null]);
        var file = TemplateWriter.Write(MembersTemplate.Of([.. agencies.Select(a => new AgencyName(a.Id, a.Code, a.Name))]), rows);
        var watch = Stopwatch.StartNew();
        var batch = await actions.UploadAsync(new MemoryStream(file), "thanh-vien.xlsx");
        var seen = await actions.PreviewAsync(batch);
        var read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await actions.ApplyAsync(batch, seen);
        var applied = watch.Elapsed.TotalSeconds;
        await using var db = database.CreateDbContext();
        Assert.Equal(members, await db.Appointments.CountAsync());
        return (read, applied);
    }

    /// <summary>New people with all their numbers, into an empty register: upload and preview, then apply with its audit.</summary>
    private static async Task<(double Read, double Applied)> SecondsAsync(int people)
    {
        using var database = new TestDatabase();
        var agency = Some.Agency();
        await database.AddAsync(agency);
        var actor = Some.Actor(agency.Id, Power.RecordBoard, Power.KeepAccounts);
        var actions = new PeopleImportActions(database, new PeopleQueries(database), new ImportQueries(database), Some.User(() => actor), new FileStore(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName)));
        var rows = Enumerable.Range(1, people).Select(i => (IReadOnlyList<object?>)[$"Người Thứ {i}", agency.Code, "Chuyên viên", StaffKind.OwnStaff.ToString(), new DateOnly(1970, 1, 1).AddDays(i), $"nguoi{i}@daklak.gov.vn", $"09{i:00000000}", $"{i:000000000000}", $"80{i:00000000}", $"9704{i:00000000}", "Ngân hàng mẫu", null, null]);
        var file = TemplateWriter.Write(PeopleTemplate.Of([new(agency.Id, agency.Code, agency.Name)], payment: true), rows);
        var watch = Stopwatch.StartNew();
        var upload = await actions.UploadAsync(new MemoryStream(file), "con-nguoi.xlsx");
        var seen = await actions.PreviewAsync(upload);
        var read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await actions.ApplyAsync(upload, seen);
        var applied = watch.Elapsed.TotalSeconds;
        await using var db = database.CreateDbContext();
        Assert.Equal(people, await db.People.CountAsync());
        return (read, applied);
    }
}

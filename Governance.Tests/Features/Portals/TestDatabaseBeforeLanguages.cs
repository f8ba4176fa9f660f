using Governance.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Governance.Tests.Features.Portals;

/// <summary>A database of the version before works stood in other languages, with one published work.</summary>
internal sealed class TestDatabaseBeforeLanguages : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("governance-test-").FullName, "old.db");

    public async Task UpgradeAsync()
    {
        await using (var old = Open())
        {
            await old.GetService<IMigrator>().MigrateAsync("DutyRulesOfTheProvince");
            await old.Database.ExecuteSqlRawAsync("INSERT INTO PublishedArticle (ArticleId, PortalId, SectionId, Number, Path, FirstPublishedAt, Title, Summary, UpdatedAt) VALUES ('01', '02', '03', 1, '/tin-tuc/bai-cu-1.html', '2026-11-20 02:00:00', 'Bài cũ', '', '2026-11-20 02:00:00')");
        }
        await using var db = Open();
        await db.Database.MigrateAsync();
    }

    public async Task<(string Path, string Language)> PublishedAsync()
    {
        await using var db = Open();
        var row = await db.Database.SqlQueryRaw<string>("SELECT Path || ' ' || Language AS Value FROM PublishedArticle").SingleAsync();
        return (row.Split(' ')[0], row.Split(' ')[1]);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_path);
    }

    private SqliteDb Open()
    {
        // What the work belongs to is not there: it is not looked at.
        var options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={_path};Foreign Keys=False");
        return new(options.Options);
    }
}

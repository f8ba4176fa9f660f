using Governance.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Support;

/// <summary>Which database a test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    SqlServer,
}

/// <summary>
/// A real database with the real schema, of its own, thrown away at the end. SQLite: a copy of a template file that is
/// migrated once a run. SQL Server: a database of its own on the server that GOVERNANCE_TEST_SQLSERVER names.
/// </summary>
public sealed class TestDatabase : IDbContextFactory<GovernanceDb>, IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly Func<GovernanceDb> _open;
    private readonly Action _drop;

    public TestDatabase(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        if (kind is DatabaseKind.Sqlite)
        {
            var path = NewPath();
            File.Copy(Template.Value, path);
            (_open, _drop) = (() => OpenSqlite(path), () => { SqliteConnection.ClearAllPools(); File.Delete(path); });
        }
        else
        {
            var connection = $"{SqlServer};Database=governance_{Guid.CreateVersion7():n}";
            (_open, _drop) = (() => OpenSqlServer(connection), () => { using var db = OpenSqlServer(connection); db.Database.EnsureDeleted(); });
            using var db = _open();
            db.Database.Migrate();
        }
    }

    /// <summary>Connection string of a server for tests, without a database; null = none here.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable("GOVERNANCE_TEST_SQLSERVER");

    public GovernanceDb CreateDbContext() => _open();

    public void Dispose() => _drop();

    /// <summary>Adds rows as the machine itself.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var db = CreateDbContext();
        db.AddRange(rows);
        await db.SaveAsync(Some.SystemStamp);
    }

    private static string MakeTemplate()
    {
        var path = NewPath();
        using (var db = OpenSqlite(path)) db.Database.Migrate();
        SqliteConnection.ClearAllPools();
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        return path;
    }

    private static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("governance-test-").FullName, "test.db");

    private static SqliteDb OpenSqlite(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>().EnableSensitiveDataLogging();
        DatabaseFeature.UseSqlite(options, path);
        return new(((DbContextOptionsBuilder<SqliteDb>)options).Options);
    }

    private static SqlServerDb OpenSqlServer(string connection)
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>();
        DatabaseFeature.UseSqlServer(options, connection, 150);
        return new(options.Options);
    }
}

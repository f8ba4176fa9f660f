using Governance.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Governance.Web.Data;

/// <summary>Chooses the database by <c>Database:Provider</c> (Sqlite, SqlServer) and offers it as <c>IDbContextFactory&lt;GovernanceDb&gt;</c>.</summary>
public static class DatabaseFeature
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (string.Equals(configuration["Database:Provider"], "SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            var connection = configuration.GetConnectionString("Governance")
                ?? throw new InvalidOperationException("Database:Provider is SqlServer, but ConnectionStrings:Governance is empty. Set ConnectionStrings__Governance.");
            builder.Services.AddDbContextFactory<SqlServerDb>(options => UseSqlServer(options, connection, configuration.GetValue("Database:CompatibilityLevel", 150)));
            builder.Services.AddSingleton<IDbContextFactory<GovernanceDb>, As<SqlServerDb>>();
        }
        else
        {
            builder.Services.AddDbContextFactory<SqliteDb>((services, options) => UseSqlite(options, services.GetRequiredService<DataFolder>().Database));
            builder.Services.AddSingleton<IDbContextFactory<GovernanceDb>, As<SqliteDb>>();
        }
        // Identity's stores and the data-protection keys take a context from the scope.
        builder.Services.AddScoped(services => services.GetRequiredService<IDbContextFactory<GovernanceDb>>().CreateDbContext());
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string path) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString(), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SqlitePragmas.Instance);

    public static void UseSqlServer(DbContextOptionsBuilder options, string connection, int compatibilityLevel) =>
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(compatibilityLevel).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>The factory interface is not covariant: five lines make it so.</summary>
    private sealed class As<T>(IDbContextFactory<T> factory) : IDbContextFactory<GovernanceDb> where T : GovernanceDb
    {
        public GovernanceDb CreateDbContext() => factory.CreateDbContext();
    }
}

/// <summary>Keeps <c>dotnet ef</c> from starting the program.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseFeature.UseSqlite(options, "design.db");
        return new(options.Options);
    }
}

/// <inheritdoc cref="SqliteDesign"/>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>();
        DatabaseFeature.UseSqlServer(options, "Server=design;Database=governance", 150);
        return new(options.Options);
    }
}

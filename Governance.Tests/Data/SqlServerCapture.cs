using System.Data.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Tests.Data;

/// <summary>SQL Server contexts that never open a connection: what they would have sent is kept in <see cref="Commands"/>.</summary>
internal sealed class SqlServerCapture : IDbContextFactory<GovernanceDb>
{
    public List<string> Commands { get; } = [];

    public GovernanceDb CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<SqlServerDb>();
        DatabaseFeature.UseSqlServer(options, "Server=nowhere;Database=none", 150);
        options.AddInterceptors(new NeverOpens(), new Keeps(Commands));
        return new SqlServerDb(((DbContextOptionsBuilder<SqlServerDb>)options).Options);
    }

    private sealed class NeverOpens : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Keeps(List<string> commands) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            commands.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new OneRowReader());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            commands.Add(command.CommandText);
            return InterceptionResult<object>.SuppressWithResult(1);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
            new(ScalarExecuting(command, eventData, result));
    }
}

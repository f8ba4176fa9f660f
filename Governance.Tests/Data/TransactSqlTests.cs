using System.Reflection;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Governance.Tests.Data;

/// <summary>
/// Every query, and the migrations' script, is T-SQL that the parser of the oldest supported version (SQL Server 2019) reads.
/// Syntax only: whether it runs is shown where GOVERNANCE_TEST_SQLSERVER names a server.
/// </summary>
public sealed class TransactSqlTests
{
    public static IEnumerable<TheoryDataRow<Type, string>> Methods() =>
        from type in typeof(GovernanceDb).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Queries", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType)
        select new TheoryDataRow<Type, string>(type, method.ToString()!);

    [Theory, MemberData(nameof(Methods))]
    public async Task Every_query_is_T_SQL(Type type, string method)
    {
        var capture = new SqlServerCapture();
        var queries = Make(type, capture);
        var call = type.GetMethods().Single(m => m.ToString() == method);
        try
        {
            await (Task)call.Invoke(queries, [.. call.GetParameters().Select(p => AnyArgument.Of(p.ParameterType))])!;
        }
        catch (Exception afterTheAnswer) when (capture.Commands.Count > 0 && afterTheAnswer is not NotSupportedException)
        {
            // The one made-up row need not make sense to what is done with it; what was sent is what counts.
        }
        Assert.NotEmpty(capture.Commands);
        Assert.All(capture.Commands, AssertParses);
    }

    [Fact]
    public void The_migrations_script_is_T_SQL()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        AssertParses(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public void What_is_not_T_SQL_is_found() => Assert.NotEmpty(Errors("SELECT * FROM a LIMIT 1"));

    private static object Make(Type type, SqlServerCapture capture)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDbContextFactory<GovernanceDb>>(capture);
        services.AddSingleton(TimeProvider.System);
        // A room's queries may ask another's.
        foreach (var other in typeof(GovernanceDb).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Queries", StringComparison.Ordinal))) services.AddSingleton(other);
        return ActivatorUtilities.CreateInstance(services.BuildServiceProvider(), type);
    }

    private static void AssertParses(string sql)
    {
        var errors = Errors(sql);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(e => $"{e.Line}: {e.Message}")) + "\n" + sql);
    }

    private static IList<ParseError> Errors(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors;
    }
}

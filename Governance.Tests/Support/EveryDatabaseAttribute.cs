using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Governance.Tests.Support;

/// <summary>Runs a theory on SQLite always, and on SQL Server where a server is named; otherwise that row shows as skipped.</summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow(DatabaseKind.Sqlite),
        new TheoryDataRow(DatabaseKind.SqlServer) { Skip = TestDatabase.SqlServer is null ? "GOVERNANCE_TEST_SQLSERVER names no server" : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

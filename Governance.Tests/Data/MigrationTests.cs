using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_has_no_pending_model_changes() => Assert.False(new SqliteDesign().CreateDbContext([]).Database.HasPendingModelChanges());

    [Fact]
    public void Sql_Server_has_no_pending_model_changes() => Assert.False(new SqlServerDesign().CreateDbContext([]).Database.HasPendingModelChanges());
}

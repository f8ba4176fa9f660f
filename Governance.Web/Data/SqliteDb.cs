using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>The embedded default: one file below the data directory, in WAL mode.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : GovernanceDb(options);

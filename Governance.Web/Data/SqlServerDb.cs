using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>Production.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : GovernanceDb(options);

using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Governance.Tests.Features.Training;

/// <summary>Sessions that were recorded before they had states, places and days.</summary>
public sealed class SessionMigrationTests
{
    [Fact]
    public async Task What_was_closed_stays_closed_what_had_results_was_held_and_everyone_keeps_a_place()
    {
        await using var db = Open();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("People");
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        var (closed, held, planned) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (id, isClosed, result) in new[] { (closed, 1, "Passed"), (held, 0, "Failed"), (planned, 0, "Pending") })
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO TrainingSession (Id, AgencyId, CourseId, FirstDay, LastDay, Place, Cost, IsClosed, Version) VALUES ({0}, {0}, {0}, '2026-05-05', '2026-05-05', 'Hội trường', 0, {1}, 0)", id, isClosed);
            for (var i = 0; i < 2; i++)
                await db.Database.ExecuteSqlRawAsync("INSERT INTO Attendance (Id, SessionId, PersonId, Attended, Result) VALUES ({0}, {1}, {0}, {2}, {3})", Guid.CreateVersion7(), id, i == 0 && result == "Passed", result);
        }
        await migrator.MigrateAsync();
        var sessions = await db.TrainingSessions.IgnoreAutoIncludes().Include(s => s.Attendances).ToDictionaryAsync(s => s.Id);
        Assert.Equal((SessionState.Closed, SessionState.Held, SessionState.Planned), (sessions[closed].State, sessions[held].State, sessions[planned].State));
        Assert.All(sessions.Values, s => Assert.Equal((0, "1 2"), (s.InvitationEdition, string.Join(' ', s.Attendances.Select(a => a.Place).Order()))));
        Assert.Equal([new DateOnly(2026, 5, 5)], sessions[closed].Attendances.Single(a => a.Attended).PresentOn);
    }

    private static SqliteDb Open()
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseFeature.UseSqlite(options, Path.Combine(Directory.CreateTempSubdirectory("governance-test-").FullName, "test.db"));
        return new(((DbContextOptionsBuilder<SqliteDb>)options).Options);
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BoardVerbs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "BoardDecision",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            foreach (var (name, when) in Triggers) migrationBuilder.Sql(Trigger(name, when));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, _) in Triggers) migrationBuilder.Sql($"DROP TRIGGER {name}");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "BoardDecision");
        }

        /// <summary>No seat is held twice at once and nobody sits twice on a board at once, whoever writes.</summary>
        private static readonly (string Name, string When)[] Triggers = [("TR_Appointment_Seated", "INSERT"), ("TR_Appointment_Changed", "UPDATE")];

        private static string Trigger(string name, string when) => $"""
            CREATE TRIGGER "{name}" AFTER {when} ON "Appointment"
            BEGIN
                SELECT RAISE(ABORT, 'refusal:Boards.SeatTaken') WHERE EXISTS (SELECT 1 FROM "Appointment" a WHERE a."BoardId" = NEW."BoardId" AND a."Id" <> NEW."Id"
                    AND a."Post" = NEW."Post" AND a."SeatNumber" = NEW."SeatNumber" AND {Overlap});
                SELECT RAISE(ABORT, 'refusal:Boards.PersonSeatedTwice') WHERE EXISTS (SELECT 1 FROM "Appointment" a WHERE a."BoardId" = NEW."BoardId" AND a."Id" <> NEW."Id"
                    AND a."PersonId" = NEW."PersonId" AND {Overlap});
            END;
            """;

        private const string Overlap = "(a.\"Period_Until\" IS NULL OR NEW.\"Period_From\" < a.\"Period_Until\") AND (NEW.\"Period_Until\" IS NULL OR a.\"Period_From\" < NEW.\"Period_Until\")";
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
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
                type: "nvarchar(400)",
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

        /// <summary>In EXEC, for a trigger must be alone in its batch; the locks make it see what a row-versioned database would hide.</summary>
        private static string Trigger(string name, string when) => $"""
            EXEC(N'CREATE TRIGGER [{name}] ON [Appointment] AFTER {when} AS
            BEGIN
                SET NOCOUNT ON;
                IF EXISTS (SELECT 1 FROM inserted i JOIN [Appointment] a WITH (UPDLOCK, HOLDLOCK) ON a.[BoardId] = i.[BoardId] AND a.[Id] <> i.[Id]
                    AND a.[Post] = i.[Post] AND a.[SeatNumber] = i.[SeatNumber] AND {Overlap})
                    THROW 50001, ''refusal:Boards.SeatTaken'', 1;
                IF EXISTS (SELECT 1 FROM inserted i JOIN [Appointment] a WITH (UPDLOCK, HOLDLOCK) ON a.[BoardId] = i.[BoardId] AND a.[Id] <> i.[Id]
                    AND a.[PersonId] = i.[PersonId] AND {Overlap})
                    THROW 50001, ''refusal:Boards.PersonSeatedTwice'', 1;
            END')
            """;

        private const string Overlap = "(a.[Period_Until] IS NULL OR i.[Period_From] < a.[Period_Until]) AND (i.[Period_Until] IS NULL OR a.[Period_From] < i.[Period_Until])";
    }
}

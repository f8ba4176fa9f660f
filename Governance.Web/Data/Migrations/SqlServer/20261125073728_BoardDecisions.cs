using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BoardDecisions : Migration
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

            migrationBuilder.CreateTable(
                name: "DecisionDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BoardVersion = table.Column<int>(type: "int", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Wording = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PreparedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionDraft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionDraft_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionDraft_BoardDecision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "BoardDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionDraft_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDraft_AgencyId_State",
                table: "DecisionDraft",
                columns: new[] { "AgencyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDraft_BoardId",
                table: "DecisionDraft",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDraft_DecisionId",
                table: "DecisionDraft",
                column: "DecisionId");

            foreach (var (name, when) in Triggers) migrationBuilder.Sql(Trigger(name, when));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, _) in Triggers) migrationBuilder.Sql($"DROP TRIGGER {name}");

            migrationBuilder.DropTable(
                name: "DecisionDraft");

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

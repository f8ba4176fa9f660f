using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BoardVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PreparedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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

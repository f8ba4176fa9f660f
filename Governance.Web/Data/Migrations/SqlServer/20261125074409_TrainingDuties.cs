using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TrainingDuties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DutyRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromYear = table.Column<int>(type: "int", nullable: false),
                    LateFrom = table.Column<int>(type: "int", nullable: true),
                    SoonDays = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyRule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DutyRule_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainingExemption",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    GrantedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingExemption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingExemption_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingExemption_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DutyRule_AgencyId_FromYear",
                table: "DutyRule",
                columns: new[] { "AgencyId", "FromYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrainingExemption_AgencyId",
                table: "TrainingExemption",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingExemption_PersonId",
                table: "TrainingExemption",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingExemption_Year_AgencyId_PersonId",
                table: "TrainingExemption",
                columns: new[] { "Year", "AgencyId", "PersonId" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DutyRule");

            migrationBuilder.DropTable(
                name: "TrainingExemption");
        }
    }
}

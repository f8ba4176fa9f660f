using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CustodyAndIncidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IncidentLevel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentLevel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentLevel_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrivilegedAccount",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Login = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FoldedWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ClosedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivilegedAccount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrivilegedAccount_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrivilegedAccount_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Custody",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Custody", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Custody_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Custody_PrivilegedAccount_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PrivilegedAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IncidentReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    FoldedWhat = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    NoticedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReportHours = table.Column<int>(type: "INTEGER", nullable: true),
                    LevelSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    LevelConfidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Remedy = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentReport_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentReport_Person_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentReport_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentReport_PrivilegedAccount_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PrivilegedAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IncidentNotice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentNotice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentNotice_IncidentReport_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "IncidentReport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Custody_AccountId",
                table: "Custody",
                column: "AccountId",
                unique: true,
                filter: "\"Period_Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Custody_PersonId",
                table: "Custody",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentLevel_AgencyId",
                table: "IncidentLevel",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentNotice_IncidentId",
                table: "IncidentNotice",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentReport_AccountId",
                table: "IncidentReport",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentReport_AgencyId_NoticedAt",
                table: "IncidentReport",
                columns: new[] { "AgencyId", "NoticedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IncidentReport_AuthorId",
                table: "IncidentReport",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentReport_PortalId",
                table: "IncidentReport",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivilegedAccount_AgencyId",
                table: "PrivilegedAccount",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivilegedAccount_PortalId",
                table: "PrivilegedAccount",
                column: "PortalId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Custody");

            migrationBuilder.DropTable(
                name: "IncidentLevel");

            migrationBuilder.DropTable(
                name: "IncidentNotice");

            migrationBuilder.DropTable(
                name: "IncidentReport");

            migrationBuilder.DropTable(
                name: "PrivilegedAccount");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GateAndQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Asked",
                table: "Edition",
                type: "TEXT",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClearedNumber",
                table: "Edition",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsEmergency",
                table: "Edition",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledAt",
                table: "Edition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScheduledDecisionId",
                table: "Edition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Takedown",
                table: "Edition",
                type: "TEXT",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenDownAt",
                table: "Edition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "Decision",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeLine",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClaimedBy",
                table: "ApprovalRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedByName",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClaimedUntil",
                table: "ApprovalRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Failing",
                table: "ApprovalRequest",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFirstWork",
                table: "ApprovalRequest",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSensitive",
                table: "ApprovalRequest",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Article");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PortalId",
                table: "ApprovalRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishAt",
                table: "ApprovalRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevisionNumber",
                table: "ApprovalRequest",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SectionId",
                table: "ApprovalRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StepNumber",
                table: "ApprovalRequest",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Steps",
                table: "ApprovalRequest",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "Correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Notice = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Correction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Correction_Decision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Correction_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Emergency",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeforeRevisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BeforeNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    BeforeDecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Emergency", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Emergency_Decision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Emergency_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Emergency_Person_SignedBy",
                        column: x => x.SignedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Emergency_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestWait",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestWait", x => new { x.RequestId, x.Key });
                    table.ForeignKey(
                        name: "FK_RequestWait_ApprovalRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ApprovalRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Route",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Flag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    EnteredByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Route", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Route_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilter_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TakenDownPage",
                columns: table => new
                {
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Notice = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakenDownPage", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_TakenDownPage_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Edition_State_ScheduledAt",
                table: "Edition",
                columns: new[] { "State", "ScheduledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalRequest_State_DueAt",
                table: "ApprovalRequest",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Correction_DecisionId",
                table: "Correction",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Correction_EditionId",
                table: "Correction",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Emergency_DecisionId",
                table: "Emergency",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Emergency_EditionId",
                table: "Emergency",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Emergency_PortalId_SignedAt",
                table: "Emergency",
                columns: new[] { "PortalId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Emergency_SignedBy",
                table: "Emergency",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Emergency_State_DueAt",
                table: "Emergency",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestWait_Key",
                table: "RequestWait",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Route_AgencyId_From",
                table: "Route",
                columns: new[] { "AgencyId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilter_PersonId_Page_Name",
                table: "SavedFilter",
                columns: new[] { "PersonId", "Page", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TakenDownPage_PortalId",
                table: "TakenDownPage",
                column: "PortalId");

            // What was there before: the last live revision was fully approved; what waits, waits for whoever may approve.
            migrationBuilder.Sql("UPDATE Edition SET ClearedNumber = LiveNumber");
            migrationBuilder.Sql("INSERT INTO RequestWait (RequestId, [Key]) SELECT Id, upper(AgencyId) || '/Approve' FROM ApprovalRequest WHERE State = 'Waiting'");
            migrationBuilder.Sql("UPDATE ApprovalRequest SET PortalId = (SELECT a.PortalId FROM Edition e JOIN Article a ON a.Id = e.ArticleId WHERE e.Id = SubjectId), SectionId = (SELECT a.SectionId FROM Edition e JOIN Article a ON a.Id = e.ArticleId WHERE e.Id = SubjectId), Language = (SELECT e.Language FROM Edition e WHERE e.Id = SubjectId)");
            migrationBuilder.Sql("UPDATE ApprovalRequest SET Kind = 'Change' WHERE State = 'Waiting' AND EXISTS (SELECT 1 FROM Edition e WHERE e.Id = SubjectId AND e.LiveRevisionId IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Correction");

            migrationBuilder.DropTable(
                name: "Emergency");

            migrationBuilder.DropTable(
                name: "RequestWait");

            migrationBuilder.DropTable(
                name: "Route");

            migrationBuilder.DropTable(
                name: "SavedFilter");

            migrationBuilder.DropTable(
                name: "TakenDownPage");

            migrationBuilder.DropIndex(
                name: "IX_Edition_State_ScheduledAt",
                table: "Edition");

            migrationBuilder.DropIndex(
                name: "IX_ApprovalRequest_State_DueAt",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Asked",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "ClearedNumber",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "IsEmergency",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "ScheduledAt",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "ScheduledDecisionId",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "Takedown",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "TakenDownAt",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Decision");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "ChangeLine",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "ClaimedBy",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "ClaimedByName",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "ClaimedUntil",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Failing",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "IsFirstWork",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "IsSensitive",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "PortalId",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "PublishAt",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "RevisionNumber",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "SectionId",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "StepNumber",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Steps",
                table: "ApprovalRequest");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class EditingAndQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Licence",
                table: "RevisionFile",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "RevisionFile",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "RestoredFrom",
                table: "Revision",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asked",
                table: "Edition",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClearedNumber",
                table: "Edition",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsEmergency",
                table: "Edition",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledAt",
                table: "Edition",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScheduledDecisionId",
                table: "Edition",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Takedown",
                table: "Edition",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenDownAt",
                table: "Edition",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "Decision",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "ApprovalRequest",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeLine",
                table: "ApprovalRequest",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ClaimedBy",
                table: "ApprovalRequest",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedByName",
                table: "ApprovalRequest",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClaimedUntil",
                table: "ApprovalRequest",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Failing",
                table: "ApprovalRequest",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFirstWork",
                table: "ApprovalRequest",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSensitive",
                table: "ApprovalRequest",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ApprovalRequest",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Article");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "ApprovalRequest",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PortalId",
                table: "ApprovalRequest",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishAt",
                table: "ApprovalRequest",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevisionNumber",
                table: "ApprovalRequest",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SectionId",
                table: "ApprovalRequest",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StepNumber",
                table: "ApprovalRequest",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Steps",
                table: "ApprovalRequest",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "ActsConfirmation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Acts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActsConfirmation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActsConfirmation_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdvertisingWord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdvertisingWord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SetBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckRun",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Mark = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    Warned = table.Column<int>(type: "int", nullable: false),
                    NotCheckable = table.Column<int>(type: "int", nullable: false),
                    Results = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    LinksTakenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckRun", x => x.RevisionId);
                    table.ForeignKey(
                        name: "FK_CheckRun_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Climb",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Step = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    People = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Names = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsLast = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Climb", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Climb_ApprovalRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ApprovalRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RevisionNumber = table.Column<int>(type: "int", nullable: false),
                    IsResolved = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Passage_After = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Passage_Before = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Passage_Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Passage_Quote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Comment_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EnteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Period_From = table.Column<DateOnly>(type: "date", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributor_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributor_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Correction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Notice = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PortalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RevisionNumber = table.Column<int>(type: "int", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SignedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SignedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BeforeRevisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BeforeNumber = table.Column<int>(type: "int", nullable: false),
                    BeforeDecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "EscalationRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Lines = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationRule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationRule_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileText",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Reading = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    HasLocation = table.Column<bool>(type: "bit", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileText", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Justification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Print = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    What = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RevisionNumber = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Justification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Justification_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkState",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkState", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Arguments = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    About = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MailAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    InDigest = table.Column<bool>(type: "bit", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notice_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ways = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DigestHour = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProhibitedAct",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProhibitedAct", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestWait",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
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
                name: "RevisionName",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NamedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NamedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionName", x => x.RevisionId);
                    table.ForeignKey(
                        name: "FK_RevisionName_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Route",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Flag = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Steps = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Page = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    ArticleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PortalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Notice = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakenDownPage", x => new { x.ArticleId, x.Language });
                    table.ForeignKey(
                        name: "FK_TakenDownPage_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Translation",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromNumber = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Translation", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_Translation_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Translation_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkingText",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PortalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Hand = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SetAsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SetAsideReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SetAsideBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DiscardedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkingText", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkingText_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkingText_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkingText_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkingText_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkPrint",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Print = table.Column<long>(type: "bigint", nullable: false),
                    Band0 = table.Column<int>(type: "int", nullable: false),
                    Band1 = table.Column<int>(type: "int", nullable: false),
                    Band2 = table.Column<int>(type: "int", nullable: false),
                    Band3 = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkPrint", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_WorkPrint_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Said = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentEntry_Comment_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommentEntry_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
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
                name: "IX_ActsConfirmation_EditionId_PersonId",
                table: "ActsConfirmation",
                columns: new[] { "EditionId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckRule_Code_AgencyId_From",
                table: "CheckRule",
                columns: new[] { "Code", "AgencyId", "From" },
                unique: true,
                filter: "[AgencyId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CheckRun_AgencyId_Refused",
                table: "CheckRun",
                columns: new[] { "AgencyId", "Refused" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckRun_LinksTakenAt_RevisionId",
                table: "CheckRun",
                columns: new[] { "LinksTakenAt", "RevisionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Climb_RequestId_Step_Level",
                table: "Climb",
                columns: new[] { "RequestId", "Step", "Level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comment_EditionId",
                table: "Comment",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentEntry_CommentId",
                table: "CommentEntry",
                column: "CommentId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentEntry_PersonId",
                table: "CommentEntry",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributor_BoardId",
                table: "Contributor",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributor_PersonId",
                table: "Contributor",
                column: "PersonId");

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
                name: "IX_EscalationRule_AgencyId_From",
                table: "EscalationRule",
                columns: new[] { "AgencyId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Justification_EditionId_Print",
                table: "Justification",
                columns: new[] { "EditionId", "Print" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkState_NextAt",
                table: "LinkState",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notice_Key",
                table: "Notice",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notice_MailAt",
                table: "Notice",
                column: "MailAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notice_PersonId_At",
                table: "Notice",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notice_SubjectId",
                table: "Notice",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Notice_Unread",
                table: "Notice",
                column: "PersonId",
                filter: "\"ReadAt\" IS NULL");

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

            migrationBuilder.CreateIndex(
                name: "IX_Translation_ArticleId",
                table: "Translation",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkingText_AgencyId",
                table: "WorkingText",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkingText_EditionId",
                table: "WorkingText",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkingText_PersonId_DiscardedAt_SavedAt",
                table: "WorkingText",
                columns: new[] { "PersonId", "DiscardedAt", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkingText_PersonId_EditionId",
                table: "WorkingText",
                columns: new[] { "PersonId", "EditionId" },
                unique: true,
                filter: "\"EditionId\" IS NOT NULL AND \"SetAsideAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkingText_PortalId",
                table: "WorkingText",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPrint_Band0",
                table: "WorkPrint",
                column: "Band0");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPrint_Band1",
                table: "WorkPrint",
                column: "Band1");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPrint_Band2",
                table: "WorkPrint",
                column: "Band2");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPrint_Band3",
                table: "WorkPrint",
                column: "Band3");

            // What was there before: the last live revision was fully approved; what waits, waits for whoever may approve.
            migrationBuilder.Sql("UPDATE Edition SET ClearedNumber = LiveNumber");
            migrationBuilder.Sql("INSERT INTO RequestWait (RequestId, [Key]) SELECT Id, UPPER(CONVERT(nvarchar(36), AgencyId)) + '/Approve' FROM ApprovalRequest WHERE State = 'Waiting'");
            migrationBuilder.Sql("UPDATE ApprovalRequest SET PortalId = (SELECT a.PortalId FROM Edition e JOIN Article a ON a.Id = e.ArticleId WHERE e.Id = SubjectId), SectionId = (SELECT a.SectionId FROM Edition e JOIN Article a ON a.Id = e.ArticleId WHERE e.Id = SubjectId), Language = (SELECT e.Language FROM Edition e WHERE e.Id = SubjectId)");
            migrationBuilder.Sql("UPDATE ApprovalRequest SET Kind = 'Change' WHERE State = 'Waiting' AND EXISTS (SELECT 1 FROM Edition e WHERE e.Id = SubjectId AND e.LiveRevisionId IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActsConfirmation");

            migrationBuilder.DropTable(
                name: "AdvertisingWord");

            migrationBuilder.DropTable(
                name: "CheckRule");

            migrationBuilder.DropTable(
                name: "CheckRun");

            migrationBuilder.DropTable(
                name: "Climb");

            migrationBuilder.DropTable(
                name: "CommentEntry");

            migrationBuilder.DropTable(
                name: "Contributor");

            migrationBuilder.DropTable(
                name: "Correction");

            migrationBuilder.DropTable(
                name: "Emergency");

            migrationBuilder.DropTable(
                name: "EscalationRule");

            migrationBuilder.DropTable(
                name: "FileText");

            migrationBuilder.DropTable(
                name: "Justification");

            migrationBuilder.DropTable(
                name: "LinkState");

            migrationBuilder.DropTable(
                name: "Notice");

            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "ProhibitedAct");

            migrationBuilder.DropTable(
                name: "RequestWait");

            migrationBuilder.DropTable(
                name: "RevisionName");

            migrationBuilder.DropTable(
                name: "Route");

            migrationBuilder.DropTable(
                name: "SavedFilter");

            migrationBuilder.DropTable(
                name: "TakenDownPage");

            migrationBuilder.DropTable(
                name: "Translation");

            migrationBuilder.DropTable(
                name: "WorkingText");

            migrationBuilder.DropTable(
                name: "WorkPrint");

            migrationBuilder.DropTable(
                name: "Comment");

            migrationBuilder.DropIndex(
                name: "IX_Edition_State_ScheduledAt",
                table: "Edition");

            migrationBuilder.DropIndex(
                name: "IX_ApprovalRequest_State_DueAt",
                table: "ApprovalRequest");

            migrationBuilder.DropColumn(
                name: "Licence",
                table: "RevisionFile");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "RevisionFile");

            migrationBuilder.DropColumn(
                name: "RestoredFrom",
                table: "Revision");

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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HandoversCustodyAndSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession");

            migrationBuilder.RenameColumn(
                name: "IsClosed",
                table: "TrainingSession",
                newName: "InvitationEdition");

            migrationBuilder.AddColumn<string>(
                name: "CancelledReason",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "EndsAt",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "InvitationsSentAt",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seats",
                table: "TrainingSession",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spending_ActorName",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Spending_Amount",
                table: "TrainingSession",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Spending_At",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Spending_CommitmentId",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Spending_Day",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Spending_EntryId",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Spending_PersonId",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spending_Source",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spending_Voucher",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "StartsAt",
                table: "TrainingSession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "TrainingSession",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            // What was closed stays so; of the rest, those with a result were held. IsClosed lives on under another name, which begins at 0.
            migrationBuilder.Sql("UPDATE TrainingSession SET State = CASE WHEN InvitationEdition = 1 THEN 'Closed' WHEN EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = TrainingSession.Id AND (a.Attended = 1 OR a.Result <> 'Pending')) THEN 'Held' ELSE 'Planned' END");
            migrationBuilder.Sql("UPDATE TrainingSession SET InvitationEdition = 0");

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "PlanEffect",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SecretaryUntil",
                table: "HelperMember",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "KeeperId",
                table: "Edition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlsoField",
                table: "Course",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Hours",
                table: "Course",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Course",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "Course",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Syllabus",
                table: "Course",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Course",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Cancelled",
                table: "BoardMeeting",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedFrom",
                table: "BoardMeeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InvitationsSent",
                table: "Attendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "InvitedEdition",
                table: "Attendance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWaiting",
                table: "Attendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Attendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PresentOn",
                table: "Attendance",
                type: "TEXT",
                maxLength: 700,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE Attendance SET Place = (SELECT COUNT(*) FROM Attendance b WHERE b.SessionId = Attendance.SessionId AND b.Id <= Attendance.Id)");
            migrationBuilder.Sql("UPDATE Attendance SET PresentOn = (SELECT s.FirstDay FROM TrainingSession s WHERE s.Id = Attendance.SessionId) WHERE Attended = 1 AND EXISTS (SELECT 1 FROM TrainingSession s WHERE s.Id = Attendance.SessionId AND s.FirstDay = s.LastDay)");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "AgencySuccession",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "RetractReason",
                table: "AgencySuccession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetractedAt",
                table: "AgencySuccession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetractedByName",
                table: "AgencySuccession",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SignedOn",
                table: "AgencySuccession",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextName",
                table: "Agency",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextNameFrom",
                table: "Agency",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "Account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DisabledAt",
                table: "Account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisabledFor",
                table: "Account",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnableReason",
                table: "Account",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EnabledAt",
                table: "Account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInAt",
                table: "Account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Certificate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CourseTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuerName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    File = table.Column<string>(type: "TEXT", maxLength: 700, nullable: true),
                    IssuedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RevokedReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RevokedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificate_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificate_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificate_TrainingSession_SessionId",
                        column: x => x.SessionId,
                        principalTable: "TrainingSession",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeMark",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Mark = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeMark", x => x.Kind);
                });

            migrationBuilder.CreateTable(
                name: "EstimateItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    TaskLetter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Requested = table.Column<long>(type: "INTEGER", nullable: false),
                    Document_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document_Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Document_Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EstimateItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EstimateItem_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EstimateItem_FundingSource_Source",
                        column: x => x.Source,
                        principalTable: "FundingSource",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EstimateItem_SpendingTask_TaskLetter",
                        column: x => x.TaskLetter,
                        principalTable: "SpendingTask",
                        principalColumn: "Letter",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FittingField",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FittingField", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Handover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TermKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TermId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PersonTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceiverId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceiverName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReceiverTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    HandedOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Witness = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SignedMinutes = table.Column<string>(type: "TEXT", maxLength: 700, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handover", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Handover_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handover_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handover_Person_ReceiverId",
                        column: x => x.ReceiverId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsApplied = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatch", x => x.Id);
                });

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
                name: "ReminderRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrainingPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingPlan_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnusedAccountRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnusedAccountRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandoverItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandoverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandoverItem_Handover_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "Handover",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverItem_Person_ToPersonId",
                        column: x => x.ToPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportChoice",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportChoice", x => new { x.BatchId, x.Row });
                    table.ForeignKey(
                        name: "FK_ImportChoice_ImportBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatch",
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
                name: "PlannedCourse",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedCourse", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedCourse_Course_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Course",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedCourse_FundingSource_Source",
                        column: x => x.Source,
                        principalTable: "FundingSource",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedCourse_TrainingPlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "TrainingPlan",
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

            migrationBuilder.InsertData(
                table: "ChangeMark",
                columns: new[] { "Kind", "Mark" },
                values: new object[,]
                {
                    { "Agency", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "Course", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "DutyRule", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "EditorialBoard", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "FittingField", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "PostHolding", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "TrainingExemption", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "TrainingSession", new Guid("00000000-0000-0000-0000-000000000000") }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Edition_KeeperId",
                table: "Edition",
                column: "KeeperId");

            migrationBuilder.CreateIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession",
                columns: new[] { "PredecessorId", "SuccessorId" },
                unique: true,
                filter: "RetractedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Account_DisabledAt",
                table: "Account",
                column: "DisabledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Certificate_AgencyId_Year_Number",
                table: "Certificate",
                columns: new[] { "AgencyId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificate_Code",
                table: "Certificate",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificate_PersonId",
                table: "Certificate",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificate_SessionId_PersonId",
                table: "Certificate",
                columns: new[] { "SessionId", "PersonId" },
                unique: true,
                filter: "\"RevokedOn\" IS NULL");

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
                name: "IX_EstimateItem_AgencyId_Year",
                table: "EstimateItem",
                columns: new[] { "AgencyId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_EstimateItem_Source",
                table: "EstimateItem",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_EstimateItem_TaskLetter",
                table: "EstimateItem",
                column: "TaskLetter");

            migrationBuilder.CreateIndex(
                name: "IX_FittingField_Capacity_Field",
                table: "FittingField",
                columns: new[] { "Capacity", "Field" },
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FittingField_Capacity_Field_From",
                table: "FittingField",
                columns: new[] { "Capacity", "Field", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Handover_AgencyId",
                table: "Handover",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Handover_PersonId",
                table: "Handover",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Handover_ReceiverId",
                table: "Handover",
                column: "ReceiverId");

            migrationBuilder.CreateIndex(
                name: "IX_Handover_TermId",
                table: "Handover",
                column: "TermId",
                unique: true,
                filter: "State <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverItem_HandoverId_Order",
                table: "HandoverItem",
                columns: new[] { "HandoverId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverItem_ToPersonId",
                table: "HandoverItem",
                column: "ToPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatch_PersonId_Kind_ClosedAt",
                table: "ImportBatch",
                columns: new[] { "PersonId", "Kind", "ClosedAt" });

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
                name: "IX_PlannedCourse_CourseId",
                table: "PlannedCourse",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedCourse_PlanId_CourseId",
                table: "PlannedCourse",
                columns: new[] { "PlanId", "CourseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedCourse_Source",
                table: "PlannedCourse",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_PrivilegedAccount_AgencyId",
                table: "PrivilegedAccount",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivilegedAccount_PortalId",
                table: "PrivilegedAccount",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderRule_FromYear",
                table: "ReminderRule",
                column: "FromYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrainingPlan_AgencyId_Year",
                table: "TrainingPlan",
                columns: new[] { "AgencyId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnusedAccountRule_From",
                table: "UnusedAccountRule",
                column: "From",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE TrainingSession SET InvitationEdition = CASE WHEN State = 'Closed' THEN 1 ELSE 0 END");

            migrationBuilder.DropTable(
                name: "Certificate");

            migrationBuilder.DropTable(
                name: "ChangeMark");

            migrationBuilder.DropTable(
                name: "Custody");

            migrationBuilder.DropTable(
                name: "EstimateItem");

            migrationBuilder.DropTable(
                name: "FittingField");

            migrationBuilder.DropTable(
                name: "HandoverItem");

            migrationBuilder.DropTable(
                name: "ImportChoice");

            migrationBuilder.DropTable(
                name: "IncidentLevel");

            migrationBuilder.DropTable(
                name: "IncidentNotice");

            migrationBuilder.DropTable(
                name: "PlannedCourse");

            migrationBuilder.DropTable(
                name: "ReminderRule");

            migrationBuilder.DropTable(
                name: "UnusedAccountRule");

            migrationBuilder.DropTable(
                name: "Handover");

            migrationBuilder.DropTable(
                name: "ImportBatch");

            migrationBuilder.DropTable(
                name: "IncidentReport");

            migrationBuilder.DropTable(
                name: "TrainingPlan");

            migrationBuilder.DropTable(
                name: "PrivilegedAccount");

            migrationBuilder.DropIndex(
                name: "IX_Edition_KeeperId",
                table: "Edition");

            migrationBuilder.DropIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession");

            migrationBuilder.DropIndex(
                name: "IX_Account_DisabledAt",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "CancelledReason",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "EndsAt",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "InvitationsSentAt",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Seats",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_ActorName",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_Amount",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_At",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_CommitmentId",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_Day",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_EntryId",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_PersonId",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_Source",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Spending_Voucher",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "StartsAt",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "State",
                table: "TrainingSession");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "PlanEffect");

            migrationBuilder.DropColumn(
                name: "SecretaryUntil",
                table: "HelperMember");

            migrationBuilder.DropColumn(
                name: "KeeperId",
                table: "Edition");

            migrationBuilder.DropColumn(
                name: "AlsoField",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "Provider",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "Syllabus",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Course");

            migrationBuilder.DropColumn(
                name: "Cancelled",
                table: "BoardMeeting");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "BoardMeeting");

            migrationBuilder.DropColumn(
                name: "InvitationsSent",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "InvitedEdition",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "IsWaiting",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "PresentOn",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "From",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "RetractReason",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "RetractedAt",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "RetractedByName",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "SignedOn",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "NextName",
                table: "Agency");

            migrationBuilder.DropColumn(
                name: "NextNameFrom",
                table: "Agency");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "DisabledAt",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "DisabledFor",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "EnableReason",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "EnabledAt",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "Account");

            migrationBuilder.RenameColumn(
                name: "InvitationEdition",
                table: "TrainingSession",
                newName: "IsClosed");

            migrationBuilder.CreateIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession",
                columns: new[] { "PredecessorId", "SuccessorId" },
                unique: true);
        }
    }
}

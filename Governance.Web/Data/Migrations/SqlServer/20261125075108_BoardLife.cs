using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BoardLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BoardDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Signer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SignerTitle = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    File = table.Column<string>(type: "nvarchar(700)", maxLength: 700, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardDocument", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardDocument_BoardDocument_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "BoardDocument",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardDocument_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardMeeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Agenda = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Conclusions = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    ChairId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MinuteTaker = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    SignedMinutes = table.Column<string>(type: "nvarchar(700)", maxLength: 700, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardMeeting_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardMeeting_Person_ChairId",
                        column: x => x.ChairId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    QueueHours = table.Column<int>(type: "int", nullable: true),
                    OfficeHours = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    MeetingMonths = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardSettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardSettings_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HelperTeam",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Signer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SignerTitle = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Scan = table.Column<string>(type: "nvarchar(700)", maxLength: 700, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelperTeam", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelperTeam_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Presence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_BoardMeeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "BoardMeeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HelperMember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Task = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsSecretary = table.Column<bool>(type: "bit", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelperMember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelperMember_HelperTeam_TeamId",
                        column: x => x.TeamId,
                        principalTable: "HelperTeam",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelperMember_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardDocument_BoardId_Kind",
                table: "BoardDocument",
                columns: new[] { "BoardId", "Kind" },
                unique: true,
                filter: "Until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BoardDocument_BoardId_Kind_From",
                table: "BoardDocument",
                columns: new[] { "BoardId", "Kind", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardDocument_ReplacesId",
                table: "BoardDocument",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardMeeting_BoardId_StartsAt",
                table: "BoardMeeting",
                columns: new[] { "BoardId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BoardMeeting_ChairId",
                table: "BoardMeeting",
                column: "ChairId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardSettings_BoardId_From",
                table: "BoardSettings",
                columns: new[] { "BoardId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelperMember_PersonId",
                table: "HelperMember",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_HelperMember_TeamId",
                table: "HelperMember",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_HelperTeam_BoardId",
                table: "HelperTeam",
                column: "BoardId",
                unique: true,
                filter: "Until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_MeetingId_PersonId",
                table: "MeetingAttendance",
                columns: new[] { "MeetingId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_PersonId",
                table: "MeetingAttendance",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardDocument");

            migrationBuilder.DropTable(
                name: "BoardSettings");

            migrationBuilder.DropTable(
                name: "HelperMember");

            migrationBuilder.DropTable(
                name: "MeetingAttendance");

            migrationBuilder.DropTable(
                name: "HelperTeam");

            migrationBuilder.DropTable(
                name: "BoardMeeting");
        }
    }
}

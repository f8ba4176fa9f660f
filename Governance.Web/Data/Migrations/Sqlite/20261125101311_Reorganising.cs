using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reorganising : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession");

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "PlanEffect",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession",
                columns: new[] { "PredecessorId", "SuccessorId" },
                unique: true,
                filter: "RetractedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "PlanEffect");

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

            migrationBuilder.CreateIndex(
                name: "IX_AgencySuccession_PredecessorId_SuccessorId",
                table: "AgencySuccession",
                columns: new[] { "PredecessorId", "SuccessorId" },
                unique: true);
        }
    }
}

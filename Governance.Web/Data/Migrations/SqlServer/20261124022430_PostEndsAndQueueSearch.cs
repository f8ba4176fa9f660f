using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PostEndsAndQueueSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Closing",
                table: "Provision",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndDecisionDate",
                table: "PostHolding",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndDecisionNumber",
                table: "PostHolding",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedTitle",
                table: "ApprovalRequest",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Closing",
                table: "Provision");

            migrationBuilder.DropColumn(
                name: "EndDecisionDate",
                table: "PostHolding");

            migrationBuilder.DropColumn(
                name: "EndDecisionNumber",
                table: "PostHolding");

            migrationBuilder.DropColumn(
                name: "FoldedTitle",
                table: "ApprovalRequest");
        }
    }
}

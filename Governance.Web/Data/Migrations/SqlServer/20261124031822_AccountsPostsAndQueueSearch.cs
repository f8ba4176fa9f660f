using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AccountsPostsAndQueueSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Account_PersonId",
                table: "Account");

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

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "Account",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Account_PersonId",
                table: "Account",
                column: "PersonId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Account_PersonId",
                table: "Account");

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

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                table: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Account_PersonId",
                table: "Account",
                column: "PersonId");
        }
    }
}

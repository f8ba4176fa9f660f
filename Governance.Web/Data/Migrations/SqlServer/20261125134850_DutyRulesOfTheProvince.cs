using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DutyRulesOfTheProvince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DutyRule_AgencyId_FromYear",
                table: "DutyRule");

            migrationBuilder.AlterColumn<Guid>(
                name: "AgencyId",
                table: "DutyRule",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRule_AgencyId_FromYear",
                table: "DutyRule",
                columns: new[] { "AgencyId", "FromYear" },
                unique: true,
                filter: "[AgencyId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRule_FromYear",
                table: "DutyRule",
                column: "FromYear",
                unique: true,
                filter: "\"AgencyId\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DutyRule_AgencyId_FromYear",
                table: "DutyRule");

            migrationBuilder.DropIndex(
                name: "IX_DutyRule_FromYear",
                table: "DutyRule");

            migrationBuilder.AlterColumn<Guid>(
                name: "AgencyId",
                table: "DutyRule",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyRule_AgencyId_FromYear",
                table: "DutyRule",
                columns: new[] { "AgencyId", "FromYear" },
                unique: true);
        }
    }
}

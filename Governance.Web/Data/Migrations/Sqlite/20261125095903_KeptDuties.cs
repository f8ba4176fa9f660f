using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptDuties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.InsertData(
                table: "ChangeMark",
                columns: new[] { "Kind", "Mark" },
                values: new object[,]
                {
                    { "Agency", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "Course", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "DutyRule", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "EditorialBoard", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "PostHolding", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "TrainingExemption", new Guid("00000000-0000-0000-0000-000000000000") },
                    { "TrainingSession", new Guid("00000000-0000-0000-0000-000000000000") }
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangeMark");
        }
    }
}

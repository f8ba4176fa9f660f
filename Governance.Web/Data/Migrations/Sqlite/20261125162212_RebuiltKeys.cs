using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RebuiltKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedArticle",
                table: "PublishedArticle");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticle_SectionId_FirstPublishedAt_Number",
                table: "PublishedArticle");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Holiday",
                table: "Holiday");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PublishedArticle",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "vi");

            migrationBuilder.AddColumn<Guid>(
                name: "Id",
                table: "Holiday",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "AgencyId",
                table: "Holiday",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "Holiday",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BatchId",
                table: "Holiday",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "Holiday",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "Holiday",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "EnteredByName",
                table: "Holiday",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Exchanged",
                table: "Holiday",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Holiday",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Holiday",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedArticle",
                table: "PublishedArticle",
                columns: new[] { "ArticleId", "Language" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Holiday",
                table: "Holiday",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticle_PortalId_Language_FirstPublishedAt_Number",
                table: "PublishedArticle",
                columns: new[] { "PortalId", "Language", "FirstPublishedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticle_SectionId_Language_FirstPublishedAt_Number",
                table: "PublishedArticle",
                columns: new[] { "SectionId", "Language", "FirstPublishedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Holiday_AgencyId_Day",
                table: "Holiday",
                columns: new[] { "AgencyId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holiday_BatchId",
                table: "Holiday",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Holiday_Day",
                table: "Holiday",
                column: "Day",
                unique: true,
                filter: "\"AgencyId\" IS NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Holiday_Agency_AgencyId",
                table: "Holiday",
                column: "AgencyId",
                principalTable: "Agency",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Holiday_Agency_AgencyId",
                table: "Holiday");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedArticle",
                table: "PublishedArticle");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticle_PortalId_Language_FirstPublishedAt_Number",
                table: "PublishedArticle");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticle_SectionId_Language_FirstPublishedAt_Number",
                table: "PublishedArticle");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Holiday",
                table: "Holiday");

            migrationBuilder.DropIndex(
                name: "IX_Holiday_AgencyId_Day",
                table: "Holiday");

            migrationBuilder.DropIndex(
                name: "IX_Holiday_BatchId",
                table: "Holiday");

            migrationBuilder.DropIndex(
                name: "IX_Holiday_Day",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PublishedArticle");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "AgencyId",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "EnteredByName",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Exchanged",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Holiday");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Holiday");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedArticle",
                table: "PublishedArticle",
                column: "ArticleId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Holiday",
                table: "Holiday",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticle_SectionId_FirstPublishedAt_Number",
                table: "PublishedArticle",
                columns: new[] { "SectionId", "FirstPublishedAt", "Number" });
        }
    }
}

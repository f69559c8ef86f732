using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawnItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WithdrawnAt",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_UpdatedAt_Code",
                table: "knowledge_item",
                columns: new[] { "UpdatedAt", "Code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_knowledge_item_UpdatedAt_Code",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "knowledge_item");
        }
    }
}

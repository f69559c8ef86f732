using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Gateway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Iati",
                table: "accounts_organisation",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisation_Iati",
                table: "accounts_organisation",
                column: "Iati",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_accounts_organisation_Iati",
                table: "accounts_organisation");

            migrationBuilder.DropColumn(
                name: "Iati",
                table: "accounts_organisation");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Gateway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Iati",
                schema: "accounts",
                table: "organisation",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_Iati",
                schema: "accounts",
                table: "organisation",
                column: "Iati",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_organisation_Iati",
                schema: "accounts",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "Iati",
                schema: "accounts",
                table: "organisation");
        }
    }
}

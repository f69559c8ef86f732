using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawnItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WithdrawnAt",
                schema: "knowledge",
                table: "item",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_UpdatedAt_Code",
                schema: "knowledge",
                table: "item",
                columns: new[] { "UpdatedAt", "Code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_item_UpdatedAt_Code",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                schema: "knowledge",
                table: "item");
        }
    }
}

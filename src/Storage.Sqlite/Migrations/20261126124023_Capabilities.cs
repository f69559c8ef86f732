using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Capabilities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connection_capability",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Supports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Actions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsWorldwide = table.Column<bool>(type: "INTEGER", nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FreeUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Works = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    ToldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ToldBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_capability", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_Code",
                table: "connection_capability",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_Organisation",
                table: "connection_capability",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_ToldAt",
                table: "connection_capability",
                column: "ToldAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_capability");
        }
    }
}

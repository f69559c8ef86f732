using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Usage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_use_count",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_count", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_day",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_day", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_month",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_month", x => new { x.Thing, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_total",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldReads = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldDownloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_total", x => x.Thing);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_use_count_Day",
                table: "knowledge_use_count",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_use_day_Day",
                table: "knowledge_use_day",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_use_count");

            migrationBuilder.DropTable(
                name: "knowledge_use_day");

            migrationBuilder.DropTable(
                name: "knowledge_use_month");

            migrationBuilder.DropTable(
                name: "knowledge_use_total");
        }
    }
}

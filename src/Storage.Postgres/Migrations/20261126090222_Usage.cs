using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Usage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "use_count",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_count", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "use_day",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_day", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "use_month",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_month", x => new { x.Thing, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "use_total",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    HeldReads = table.Column<int>(type: "integer", nullable: false),
                    HeldDownloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_total", x => x.Thing);
                });

            migrationBuilder.CreateIndex(
                name: "IX_use_count_Day",
                schema: "knowledge",
                table: "use_count",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_use_day_Day",
                schema: "knowledge",
                table: "use_day",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "use_count",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_day",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_month",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_total",
                schema: "knowledge");
        }
    }
}

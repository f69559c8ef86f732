using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Capabilities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "capability",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Supports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Objectives = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Actions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsWorldwide = table.Column<bool>(type: "boolean", nullable: false),
                    Places = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Languages = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Capacity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FreeUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Cost = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Works = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ToldBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capability", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_capability_Code",
                schema: "connection",
                table: "capability",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capability_Organisation",
                schema: "connection",
                table: "capability",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_capability_ToldAt",
                schema: "connection",
                table: "capability",
                column: "ToldAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "capability",
                schema: "connection");
        }
    }
}

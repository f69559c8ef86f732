using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Bulk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "batch",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsWorkbook = table.Column<bool>(type: "boolean", nullable: false),
                    Submits = table.Column<bool>(type: "boolean", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JobKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Report = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item_upkeep",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Contribution = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Told = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_upkeep", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_item_upkeep_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_batch_Code",
                schema: "knowledge",
                table: "batch",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_batch_Organisation_SentAt",
                schema: "knowledge",
                table: "batch",
                columns: new[] { "Organisation", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_State_SentAt",
                schema: "knowledge",
                table: "batch",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_item_upkeep_Contribution",
                schema: "knowledge",
                table: "item_upkeep",
                column: "Contribution",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_upkeep_Rhythm_Since",
                schema: "knowledge",
                table: "item_upkeep",
                columns: new[] { "Rhythm", "Since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batch",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_upkeep",
                schema: "knowledge");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Bulk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_batch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsWorkbook = table.Column<bool>(type: "INTEGER", nullable: false),
                    Submits = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    JobKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_upkeep",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Told = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_upkeep", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_knowledge_item_upkeep_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_Code",
                table: "knowledge_batch",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_Organisation_SentAt",
                table: "knowledge_batch",
                columns: new[] { "Organisation", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_State_SentAt",
                table: "knowledge_batch",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_upkeep_Contribution",
                table: "knowledge_item_upkeep",
                column: "Contribution",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_upkeep_Rhythm_Since",
                table: "knowledge_item_upkeep",
                columns: new[] { "Rhythm", "Since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_batch");

            migrationBuilder.DropTable(
                name: "knowledge_item_upkeep");
        }
    }
}

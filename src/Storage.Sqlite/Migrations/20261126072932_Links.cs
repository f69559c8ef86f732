using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Links : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_checked_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FailedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeadSince = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_checked_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_link",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_link", x => new { x.ItemId, x.LinkId });
                    table.ForeignKey(
                        name: "FK_knowledge_item_link_knowledge_checked_link_LinkId",
                        column: x => x.LinkId,
                        principalTable: "knowledge_checked_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_knowledge_item_link_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_Address",
                table: "knowledge_checked_link",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_DeadSince",
                table: "knowledge_checked_link",
                column: "DeadSince");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_DueAt_Host",
                table: "knowledge_checked_link",
                columns: new[] { "DueAt", "Host" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_link_LinkId",
                table: "knowledge_item_link",
                column: "LinkId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_item_link");

            migrationBuilder.DropTable(
                name: "knowledge_checked_link");
        }
    }
}

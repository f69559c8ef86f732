using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Links : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "checked_link",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Host = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    FailedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeadSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checked_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item_link",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_link", x => new { x.ItemId, x.LinkId });
                    table.ForeignKey(
                        name: "FK_item_link_checked_link_LinkId",
                        column: x => x.LinkId,
                        principalSchema: "knowledge",
                        principalTable: "checked_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_item_link_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_Address",
                schema: "knowledge",
                table: "checked_link",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_DeadSince",
                schema: "knowledge",
                table: "checked_link",
                column: "DeadSince");

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_DueAt_Host",
                schema: "knowledge",
                table: "checked_link",
                columns: new[] { "DueAt", "Host" });

            migrationBuilder.CreateIndex(
                name: "IX_item_link_LinkId",
                schema: "knowledge",
                table: "item_link",
                column: "LinkId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_link",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "checked_link",
                schema: "knowledge");
        }
    }
}

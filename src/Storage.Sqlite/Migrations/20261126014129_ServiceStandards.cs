using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ServiceStandards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operations_service_standard",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_service_standard", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "operations_service_standard_text",
                columns: table => new
                {
                    StandardKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_service_standard_text", x => new { x.StandardKey, x.Language });
                    table.ForeignKey(
                        name: "FK_operations_service_standard_text_operations_service_standard_StandardKey",
                        column: x => x.StandardKey,
                        principalTable: "operations_service_standard",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operations_service_standard_text");

            migrationBuilder.DropTable(
                name: "operations_service_standard");
        }
    }
}

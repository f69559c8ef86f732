using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ServiceStandards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "service_standard",
                schema: "operations",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_standard", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "service_standard_text",
                schema: "operations",
                columns: table => new
                {
                    StandardKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_standard_text", x => new { x.StandardKey, x.Language });
                    table.ForeignKey(
                        name: "FK_service_standard_text_service_standard_StandardKey",
                        column: x => x.StandardKey,
                        principalSchema: "operations",
                        principalTable: "service_standard",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "service_standard_text",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "service_standard",
                schema: "operations");
        }
    }
}

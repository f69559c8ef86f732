using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Machines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClientKey",
                table: "connection_request",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Weights",
                table: "connection_match_decision",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FirstAnsweredAt",
                table: "connection_invitation",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Equipment",
                table: "connection_capability",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "connection_hook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Events = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    OnSince = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    OffAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_hook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_weight_version",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_weight_version", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "connection_hook_delivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HookId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    AttemptsBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AttemptedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    NextAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_hook_delivery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_hook_delivery_connection_hook_HookId",
                        column: x => x.HookId,
                        principalTable: "connection_hook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Organisation_ClientKey",
                table: "connection_request",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_hook_Code",
                table: "connection_hook",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_hook_Organisation",
                table: "connection_hook",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_connection_hook_delivery_CreatedAt",
                table: "connection_hook_delivery",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_connection_hook_delivery_HookId_CreatedAt",
                table: "connection_hook_delivery",
                columns: new[] { "HookId", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_hook_delivery");

            migrationBuilder.DropTable(
                name: "connection_weight_version");

            migrationBuilder.DropTable(
                name: "connection_hook");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_Organisation_ClientKey",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "ClientKey",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Weights",
                table: "connection_match_decision");

            migrationBuilder.DropColumn(
                name: "FirstAnsweredAt",
                table: "connection_invitation");

            migrationBuilder.DropColumn(
                name: "Equipment",
                table: "connection_capability");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Machines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClientKey",
                schema: "connection",
                table: "request",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Weights",
                schema: "connection",
                table: "match_decision",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FirstAnsweredAt",
                schema: "connection",
                table: "invitation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Equipment",
                schema: "connection",
                table: "capability",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "hook",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Events = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OnSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OffAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "weight_version",
                schema: "connection",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weight_version", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "hook_delivery",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Event = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Reference = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    AttemptsBefore = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Problem = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AttemptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hook_delivery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_hook_delivery_hook_HookId",
                        column: x => x.HookId,
                        principalSchema: "connection",
                        principalTable: "hook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_Organisation_ClientKey",
                schema: "connection",
                table: "request",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hook_Code",
                schema: "connection",
                table: "hook",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hook_Organisation",
                schema: "connection",
                table: "hook",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_hook_delivery_CreatedAt",
                schema: "connection",
                table: "hook_delivery",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_hook_delivery_HookId_CreatedAt",
                schema: "connection",
                table: "hook_delivery",
                columns: new[] { "HookId", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hook_delivery",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "weight_version",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "hook",
                schema: "connection");

            migrationBuilder.DropIndex(
                name: "IX_request_Organisation_ClientKey",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "ClientKey",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Weights",
                schema: "connection",
                table: "match_decision");

            migrationBuilder.DropColumn(
                name: "FirstAnsweredAt",
                schema: "connection",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "Equipment",
                schema: "connection",
                table: "capability");
        }
    }
}

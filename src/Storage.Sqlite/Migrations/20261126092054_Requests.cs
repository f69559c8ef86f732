using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connection_duty",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_duty", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "connection_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Writers = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Supports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: true),
                    Assessed = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    HandedOverAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Escalated = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_match_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_match_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_match_decision_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_request_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Promise = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_request_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_request_step_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_match_decision_Kind_At",
                table: "connection_match_decision",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_match_decision_RequestId_Number",
                table: "connection_match_decision",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Code",
                table: "connection_request",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Country",
                table: "connection_request",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_State_DueAt",
                table: "connection_request",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_step_RequestId_Number",
                table: "connection_request_step",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_duty");

            migrationBuilder.DropTable(
                name: "connection_match_decision");

            migrationBuilder.DropTable(
                name: "connection_request_step");

            migrationBuilder.DropTable(
                name: "connection_request");
        }
    }
}

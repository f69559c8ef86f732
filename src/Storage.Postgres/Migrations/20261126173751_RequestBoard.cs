using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    // Its id keeps the name it was first applied under: databases know it by that one.
    /// <inheritdoc />
    public partial class RequestBoard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_Country",
                schema: "connection",
                table: "request");

            migrationBuilder.AddColumn<string>(
                name: "Board",
                schema: "connection",
                table: "request",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "BoardAt",
                schema: "connection",
                table: "request",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TakenBackAt",
                schema: "connection",
                table: "introduction",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "request_note",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_request_note_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_Board_BoardAt_Code",
                schema: "connection",
                table: "request",
                columns: new[] { "Board", "BoardAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_Country_SubmittedAt",
                schema: "connection",
                table: "request",
                columns: new[] { "Country", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_request_DueAt",
                schema: "connection",
                table: "request",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_request_Officer_Board_BoardAt_Code",
                schema: "connection",
                table: "request",
                columns: new[] { "Officer", "Board", "BoardAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_request_SubmittedAt",
                schema: "connection",
                table: "request",
                column: "SubmittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_request_note_RequestId_Number",
                schema: "connection",
                table: "request_note",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_note",
                schema: "connection");

            migrationBuilder.DropIndex(
                name: "IX_request_Board_BoardAt_Code",
                schema: "connection",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_Country_SubmittedAt",
                schema: "connection",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_DueAt",
                schema: "connection",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_Officer_Board_BoardAt_Code",
                schema: "connection",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_SubmittedAt",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Board",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "BoardAt",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                schema: "connection",
                table: "introduction");

            migrationBuilder.CreateIndex(
                name: "IX_request_Country",
                schema: "connection",
                table: "request",
                column: "Country");
        }
    }
}

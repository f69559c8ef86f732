using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    // Its id keeps the name it was first applied under: databases know it by that one.
    /// <inheritdoc />
    public partial class RequestBoard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_connection_request_Country",
                table: "connection_request");

            migrationBuilder.AddColumn<string>(
                name: "Board",
                table: "connection_request",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BoardAt",
                table: "connection_request",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackAt",
                table: "connection_introduction",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "connection_request_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_request_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_request_note_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Board_BoardAt_Code",
                table: "connection_request",
                columns: new[] { "Board", "BoardAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Country_SubmittedAt",
                table: "connection_request",
                columns: new[] { "Country", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_DueAt",
                table: "connection_request",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Officer_Board_BoardAt_Code",
                table: "connection_request",
                columns: new[] { "Officer", "Board", "BoardAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_SubmittedAt",
                table: "connection_request",
                column: "SubmittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_note_RequestId_Number",
                table: "connection_request_note",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_request_note");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_Board_BoardAt_Code",
                table: "connection_request");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_Country_SubmittedAt",
                table: "connection_request");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_DueAt",
                table: "connection_request");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_Officer_Board_BoardAt_Code",
                table: "connection_request");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_SubmittedAt",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Board",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "BoardAt",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "connection_introduction");

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Country",
                table: "connection_request",
                column: "Country");
        }
    }
}

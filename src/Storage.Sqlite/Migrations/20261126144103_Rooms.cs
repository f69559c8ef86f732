using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Rooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connection_introduction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProposedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MetAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_introduction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_introduction_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_message_template",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Texts = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_message_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_room_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    File = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Meeting = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_room_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_room_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    StartsAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Agenda = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    CancelledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_room_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "connection_room_visit",
                columns: table => new
                {
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seen = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_room_visit", x => new { x.RoomId, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "connection_introduction_side",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntroductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_introduction_side", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_introduction_side_connection_introduction_IntroductionId",
                        column: x => x.IntroductionId,
                        principalTable: "connection_introduction",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_introduction_Code",
                table: "connection_introduction",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_introduction_RequestId",
                table: "connection_introduction",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_connection_introduction_side_Country",
                table: "connection_introduction_side",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_connection_introduction_side_IntroductionId_Country",
                table: "connection_introduction_side",
                columns: new[] { "IntroductionId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_message_template_Code",
                table: "connection_message_template",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_room_entry_RoomId_Number",
                table: "connection_room_entry",
                columns: new[] { "RoomId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_room_meeting_RoomId_Number",
                table: "connection_room_meeting",
                columns: new[] { "RoomId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_room_visit_Person",
                table: "connection_room_visit",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_introduction_side");

            migrationBuilder.DropTable(
                name: "connection_message_template");

            migrationBuilder.DropTable(
                name: "connection_room_entry");

            migrationBuilder.DropTable(
                name: "connection_room_meeting");

            migrationBuilder.DropTable(
                name: "connection_room_visit");

            migrationBuilder.DropTable(
                name: "connection_introduction");
        }
    }
}

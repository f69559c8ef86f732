using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Rooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "introduction",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_introduction", x => x.Id);
                    table.ForeignKey(
                        name: "FK_introduction_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_template",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Texts = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "room_entry",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    File = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Meeting = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "room_meeting",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Agenda = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Party = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CancelledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "room_visit",
                schema: "connection",
                columns: table => new
                {
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Seen = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_visit", x => new { x.RoomId, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "introduction_side",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IntroductionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Request = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Answer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_introduction_side", x => x.Id);
                    table.ForeignKey(
                        name: "FK_introduction_side_introduction_IntroductionId",
                        column: x => x.IntroductionId,
                        principalSchema: "connection",
                        principalTable: "introduction",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_introduction_Code",
                schema: "connection",
                table: "introduction",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_introduction_RequestId",
                schema: "connection",
                table: "introduction",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_introduction_side_Country",
                schema: "connection",
                table: "introduction_side",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_introduction_side_IntroductionId_Country",
                schema: "connection",
                table: "introduction_side",
                columns: new[] { "IntroductionId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_template_Code",
                schema: "connection",
                table: "message_template",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_room_entry_RoomId_Number",
                schema: "connection",
                table: "room_entry",
                columns: new[] { "RoomId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_room_meeting_RoomId_Number",
                schema: "connection",
                table: "room_meeting",
                columns: new[] { "RoomId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_room_visit_Person",
                schema: "connection",
                table: "room_visit",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "introduction_side",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "message_template",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "room_entry",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "room_meeting",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "room_visit",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "introduction",
                schema: "connection");
        }
    }
}

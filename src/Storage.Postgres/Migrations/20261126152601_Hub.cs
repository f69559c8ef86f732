using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Hub : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssessedBy",
                schema: "connection",
                table: "request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientKey",
                schema: "connection",
                table: "request",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Joint",
                schema: "connection",
                table: "request",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                schema: "connection",
                table: "request",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resolution",
                schema: "connection",
                table: "request",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondAssessed",
                schema: "connection",
                table: "request",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SecondBy",
                schema: "connection",
                table: "request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondFindings",
                schema: "connection",
                table: "request",
                type: "character varying(2000)",
                maxLength: 2000,
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
                name: "endorsement",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Function = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reminded = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_endorsement_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "joint_country",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_country", x => x.Id);
                    table.ForeignKey(
                        name: "FK_joint_country_request_RequestId",
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
                name: "request_version",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_request_version_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_request_MergedInto",
                schema: "connection",
                table: "request",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_request_Organisation_ClientKey",
                schema: "connection",
                table: "request",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_Email",
                schema: "connection",
                table: "endorsement",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_RequestId_Number",
                schema: "connection",
                table: "endorsement",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_State_SentAt",
                schema: "connection",
                table: "endorsement",
                columns: new[] { "State", "SentAt" });

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
                name: "IX_joint_country_Code",
                schema: "connection",
                table: "joint_country",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_joint_country_Country",
                schema: "connection",
                table: "joint_country",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_joint_country_RequestId_Country",
                schema: "connection",
                table: "joint_country",
                columns: new[] { "RequestId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_template_Code",
                schema: "connection",
                table: "message_template",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_version_RequestId_Number",
                schema: "connection",
                table: "request_version",
                columns: new[] { "RequestId", "Number" },
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
                name: "endorsement",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "hook_delivery",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "introduction_side",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "joint_country",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "message_template",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "request_version",
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
                name: "weight_version",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "hook",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "introduction",
                schema: "connection");

            migrationBuilder.DropIndex(
                name: "IX_request_MergedInto",
                schema: "connection",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_Organisation_ClientKey",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "AssessedBy",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "ClientKey",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Joint",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Resolution",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondAssessed",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondFindings",
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Hub : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssessedBy",
                table: "connection_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientKey",
                table: "connection_request",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Joint",
                table: "connection_request",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "connection_request",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resolution",
                table: "connection_request",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondAssessed",
                table: "connection_request",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SecondBy",
                table: "connection_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondFindings",
                table: "connection_request",
                type: "TEXT",
                maxLength: 2000,
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
                name: "connection_endorsement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Function = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_endorsement_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "connection_joint_country",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_joint_country", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_joint_country_connection_request_RequestId",
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
                name: "connection_request_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_request_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_request_version_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_connection_request_MergedInto",
                table: "connection_request",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_Organisation_ClientKey",
                table: "connection_request",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_Email",
                table: "connection_endorsement",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_RequestId_Number",
                table: "connection_endorsement",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_State_SentAt",
                table: "connection_endorsement",
                columns: new[] { "State", "SentAt" });

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
                name: "IX_connection_joint_country_Code",
                table: "connection_joint_country",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_joint_country_Country",
                table: "connection_joint_country",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_connection_joint_country_RequestId_Country",
                table: "connection_joint_country",
                columns: new[] { "RequestId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_message_template_Code",
                table: "connection_message_template",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_version_RequestId_Number",
                table: "connection_request_version",
                columns: new[] { "RequestId", "Number" },
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
                name: "connection_endorsement");

            migrationBuilder.DropTable(
                name: "connection_hook_delivery");

            migrationBuilder.DropTable(
                name: "connection_introduction_side");

            migrationBuilder.DropTable(
                name: "connection_joint_country");

            migrationBuilder.DropTable(
                name: "connection_message_template");

            migrationBuilder.DropTable(
                name: "connection_request_version");

            migrationBuilder.DropTable(
                name: "connection_room_entry");

            migrationBuilder.DropTable(
                name: "connection_room_meeting");

            migrationBuilder.DropTable(
                name: "connection_room_visit");

            migrationBuilder.DropTable(
                name: "connection_weight_version");

            migrationBuilder.DropTable(
                name: "connection_hook");

            migrationBuilder.DropTable(
                name: "connection_introduction");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_MergedInto",
                table: "connection_request");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_Organisation_ClientKey",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "AssessedBy",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "ClientKey",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Joint",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Resolution",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondAssessed",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondFindings",
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

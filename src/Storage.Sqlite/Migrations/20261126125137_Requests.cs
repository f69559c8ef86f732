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
                name: "connection_capability",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Supports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Actions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsWorldwide = table.Column<bool>(type: "INTEGER", nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FreeUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Works = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    ToldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ToldBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_capability", x => x.Id);
                });

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
                name: "connection_activity_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Activity = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_activity_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_activity_report_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_completion_report",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reached = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Lessons = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Scores = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_completion_report", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_connection_completion_report_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Offered = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    InvitedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    InvitedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_invitation_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "connection_partner_question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_partner_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_partner_question_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_plan_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_plan_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_plan_version_connection_request_RequestId",
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

            migrationBuilder.CreateTable(
                name: "connection_plan_signature",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_plan_signature", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_plan_signature_connection_plan_version_PlanId",
                        column: x => x.PlanId,
                        principalTable: "connection_plan_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_activity_report_RequestId_Number",
                table: "connection_activity_report",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_Code",
                table: "connection_capability",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_Organisation",
                table: "connection_capability",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_connection_capability_ToldAt",
                table: "connection_capability",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_connection_invitation_Code",
                table: "connection_invitation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_invitation_Organisation",
                table: "connection_invitation",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_connection_invitation_RequestId_Organisation",
                table: "connection_invitation",
                columns: new[] { "RequestId", "Organisation" },
                unique: true);

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
                name: "IX_connection_partner_question_RequestId_Number",
                table: "connection_partner_question",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_plan_signature_PlanId_Party",
                table: "connection_plan_signature",
                columns: new[] { "PlanId", "Party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_plan_version_RequestId_Version",
                table: "connection_plan_version",
                columns: new[] { "RequestId", "Version" },
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
                name: "connection_activity_report");

            migrationBuilder.DropTable(
                name: "connection_capability");

            migrationBuilder.DropTable(
                name: "connection_completion_report");

            migrationBuilder.DropTable(
                name: "connection_duty");

            migrationBuilder.DropTable(
                name: "connection_invitation");

            migrationBuilder.DropTable(
                name: "connection_match_decision");

            migrationBuilder.DropTable(
                name: "connection_partner_question");

            migrationBuilder.DropTable(
                name: "connection_plan_signature");

            migrationBuilder.DropTable(
                name: "connection_request_step");

            migrationBuilder.DropTable(
                name: "connection_plan_version");

            migrationBuilder.DropTable(
                name: "connection_request");
        }
    }
}

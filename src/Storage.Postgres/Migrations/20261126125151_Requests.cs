using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "connection");

            migrationBuilder.CreateTable(
                name: "capability",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Supports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Objectives = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Actions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsWorldwide = table.Column<bool>(type: "boolean", nullable: false),
                    Places = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Languages = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Capacity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FreeUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Cost = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Works = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ToldBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capability", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duty",
                schema: "connection",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "request",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Writers = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Objectives = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Supports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Visibility = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Officer = table.Column<Guid>(type: "uuid", nullable: true),
                    Assessed = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Priority = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    HandedOverAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Escalated = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "activity_report",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Activity = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Party = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_activity_report_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "completion_report",
                schema: "connection",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reached = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Lessons = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Scores = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Contribution = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_completion_report", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_completion_report_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Request = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Message = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Offered = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    InvitedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation1", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitation_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "match_decision",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_match_decision_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_question",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Asked = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_question_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plan_version_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_step",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Move = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    From = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Promise = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_request_step_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_signature",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Party = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_signature", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plan_signature_plan_version_PlanId",
                        column: x => x.PlanId,
                        principalSchema: "connection",
                        principalTable: "plan_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_activity_report_RequestId_Number",
                schema: "connection",
                table: "activity_report",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capability_Code",
                schema: "connection",
                table: "capability",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capability_Organisation",
                schema: "connection",
                table: "capability",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_capability_ToldAt",
                schema: "connection",
                table: "capability",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_Code",
                schema: "connection",
                table: "invitation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitation_Organisation",
                schema: "connection",
                table: "invitation",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_RequestId_Organisation",
                schema: "connection",
                table: "invitation",
                columns: new[] { "RequestId", "Organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_match_decision_Kind_At",
                schema: "connection",
                table: "match_decision",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_match_decision_RequestId_Number",
                schema: "connection",
                table: "match_decision",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partner_question_RequestId_Number",
                schema: "connection",
                table: "partner_question",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_signature_PlanId_Party",
                schema: "connection",
                table: "plan_signature",
                columns: new[] { "PlanId", "Party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_version_RequestId_Version",
                schema: "connection",
                table: "plan_version",
                columns: new[] { "RequestId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_Code",
                schema: "connection",
                table: "request",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_Country",
                schema: "connection",
                table: "request",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_request_State_DueAt",
                schema: "connection",
                table: "request",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_request_step_RequestId_Number",
                schema: "connection",
                table: "request_step",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_report",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "capability",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "completion_report",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "duty",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "match_decision",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "partner_question",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "plan_signature",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "request_step",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "plan_version",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "request",
                schema: "connection");
        }
    }
}

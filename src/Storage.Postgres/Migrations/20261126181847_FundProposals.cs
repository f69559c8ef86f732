using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FundProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "committee_meeting",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Papers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Present = table.Column<string>(type: "text", nullable: false),
                    Minutes = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SignedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Lead = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Request = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Window = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: true),
                    IsShort = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: true),
                    Findings = table.Column<string>(type: "text", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Moderated = table.Column<int>(type: "integer", nullable: true),
                    ModeratedReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Writers = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "window",
                schema: "fund",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Opens = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ceiling = table.Column<long>(type: "bigint", nullable: false),
                    Areas = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Regions = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IsShort = table.Column<bool>(type: "boolean", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_window", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Declared = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: true),
                    Recused = table.Column<string>(type: "text", nullable: false),
                    Counted = table.Column<int>(type: "integer", nullable: false),
                    Available = table.Column<long>(type: "bigint", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_agenda_item_committee_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalSchema: "fund",
                        principalTable: "committee_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agenda_item_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appraisal",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Scores = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appraisal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appraisal_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_step",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Move = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposal_step_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "fund",
                table: "window",
                columns: new[] { "Code", "Areas", "Ceiling", "IsShort", "Opens", "Regions", "Row", "Until" },
                values: new object[,]
                {
                    { "FW-1", "", 300000000L, false, null, "", 0, null },
                    { "FW-2", "", 25000000L, true, null, "", 0, null }
                });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_MeetingId_ProposalId",
                schema: "fund",
                table: "agenda_item",
                columns: new[] { "MeetingId", "ProposalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_ProposalId",
                schema: "fund",
                table: "agenda_item",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_appraisal_Person",
                schema: "fund",
                table: "appraisal",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_appraisal_ProposalId_Round_Person",
                schema: "fund",
                table: "appraisal",
                columns: new[] { "ProposalId", "Round", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_committee_meeting_Code",
                schema: "fund",
                table: "committee_meeting",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_committee_meeting_Day",
                schema: "fund",
                table: "committee_meeting",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_Code",
                schema: "fund",
                table: "proposal",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposal_Organisation",
                schema: "fund",
                table: "proposal",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_State",
                schema: "fund",
                table: "proposal",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_step_ProposalId_Number",
                schema: "fund",
                table: "proposal_step",
                columns: new[] { "ProposalId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_item",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "appraisal",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "proposal_step",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "window",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "committee_meeting",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "proposal",
                schema: "fund");
        }
    }
}

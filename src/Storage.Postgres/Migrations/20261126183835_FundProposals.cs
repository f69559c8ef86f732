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
                name: "payment_details",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Holder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Bank = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsChange = table.Column<bool>(type: "boolean", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_details", x => x.Id);
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
                name: "agreement",
                schema: "fund",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Budget = table.Column<string>(type: "text", nullable: false),
                    WorkEnded = table.Column<DateOnly>(type: "date", nullable: true),
                    Closed = table.Column<DateOnly>(type: "date", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_agreement_proposal_ProposalId",
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
                name: "expenditure_report",
                schema: "fund",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Costs = table.Column<string>(type: "text", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Narrative = table.Column<string>(type: "text", nullable: false),
                    Indicators = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expenditure_report", x => x.Code);
                    table.ForeignKey(
                        name: "FK_expenditure_report_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project_change",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Budget = table.Column<string>(type: "text", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_project_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_project_change_proposal_ProposalId",
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

            migrationBuilder.CreateTable(
                name: "tranche",
                schema: "fund",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tranche", x => x.Code);
                    table.ForeignKey(
                        name: "FK_tranche_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfer",
                schema: "fund",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tranche = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Bank = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PreparedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PreparedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer", x => x.Code);
                    table.ForeignKey(
                        name: "FK_transfer_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalSchema: "fund",
                        principalTable: "proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_transfer_tranche_Tranche",
                        column: x => x.Tranche,
                        principalSchema: "fund",
                        principalTable: "tranche",
                        principalColumn: "Code",
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
                name: "IX_expenditure_report_ProposalId",
                schema: "fund",
                table: "expenditure_report",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_payment_details_Organisation_State",
                schema: "fund",
                table: "payment_details",
                columns: new[] { "Organisation", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_project_change_ProposalId_Number",
                schema: "fund",
                table: "project_change",
                columns: new[] { "ProposalId", "Number" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_tranche_ProposalId",
                schema: "fund",
                table: "tranche",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_ProposalId",
                schema: "fund",
                table: "transfer",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_State",
                schema: "fund",
                table: "transfer",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_Tranche",
                schema: "fund",
                table: "transfer",
                column: "Tranche");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_item",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "agreement",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "appraisal",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "expenditure_report",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "payment_details",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "project_change",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "proposal_step",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "transfer",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "window",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "committee_meeting",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "tranche",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "proposal",
                schema: "fund");
        }
    }
}

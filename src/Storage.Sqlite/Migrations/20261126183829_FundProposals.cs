using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FundProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fund_committee_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Papers = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Present = table.Column<string>(type: "TEXT", nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_committee_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_payment_details",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bank = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsChange = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_payment_details", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lead = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Request = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Window = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                    IsShort = table.Column<bool>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: true),
                    Findings = table.Column<string>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Moderated = table.Column<int>(type: "INTEGER", nullable: true),
                    ModeratedReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Writers = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_window",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Opens = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ceiling = table.Column<long>(type: "INTEGER", nullable: false),
                    Areas = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Regions = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsShort = table.Column<bool>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_window", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "fund_agenda_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Declared = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: true),
                    Recused = table.Column<string>(type: "TEXT", nullable: false),
                    Counted = table.Column<int>(type: "INTEGER", nullable: false),
                    Available = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_agenda_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_agenda_item_fund_committee_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "fund_committee_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fund_agenda_item_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_agreement",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Budget = table.Column<string>(type: "TEXT", nullable: false),
                    WorkEnded = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_agreement", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_fund_agreement_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_appraisal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DoneAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Scores = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_appraisal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_appraisal_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_expenditure_report",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Costs = table.Column<string>(type: "TEXT", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Narrative = table.Column<string>(type: "TEXT", nullable: false),
                    Indicators = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_expenditure_report", x => x.Code);
                    table.ForeignKey(
                        name: "FK_fund_expenditure_report_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_project_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Budget = table.Column<string>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_project_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_project_change_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_proposal_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_proposal_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_proposal_step_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_tranche",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_tranche", x => x.Code);
                    table.ForeignKey(
                        name: "FK_fund_tranche_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_transfer",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tranche = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Bank = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PreparedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_transfer", x => x.Code);
                    table.ForeignKey(
                        name: "FK_fund_transfer_fund_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "fund_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fund_transfer_fund_tranche_Tranche",
                        column: x => x.Tranche,
                        principalTable: "fund_tranche",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "fund_window",
                columns: new[] { "Code", "Areas", "Ceiling", "IsShort", "Opens", "Regions", "Row", "Until" },
                values: new object[,]
                {
                    { "FW-1", "", 300000000L, false, null, "", 0, null },
                    { "FW-2", "", 25000000L, true, null, "", 0, null }
                });

            migrationBuilder.CreateIndex(
                name: "IX_fund_agenda_item_MeetingId_ProposalId",
                table: "fund_agenda_item",
                columns: new[] { "MeetingId", "ProposalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_agenda_item_ProposalId",
                table: "fund_agenda_item",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_fund_appraisal_Person",
                table: "fund_appraisal",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_fund_appraisal_ProposalId_Round_Person",
                table: "fund_appraisal",
                columns: new[] { "ProposalId", "Round", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_committee_meeting_Code",
                table: "fund_committee_meeting",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_committee_meeting_Day",
                table: "fund_committee_meeting",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_fund_expenditure_report_ProposalId",
                table: "fund_expenditure_report",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_fund_payment_details_Organisation_State",
                table: "fund_payment_details",
                columns: new[] { "Organisation", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_project_change_ProposalId_Number",
                table: "fund_project_change",
                columns: new[] { "ProposalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_proposal_Code",
                table: "fund_proposal",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_proposal_Organisation",
                table: "fund_proposal",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_fund_proposal_State",
                table: "fund_proposal",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_fund_proposal_step_ProposalId_Number",
                table: "fund_proposal_step",
                columns: new[] { "ProposalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_tranche_ProposalId",
                table: "fund_tranche",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_fund_transfer_ProposalId",
                table: "fund_transfer",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_fund_transfer_State",
                table: "fund_transfer",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_fund_transfer_Tranche",
                table: "fund_transfer",
                column: "Tranche");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_agenda_item");

            migrationBuilder.DropTable(
                name: "fund_agreement");

            migrationBuilder.DropTable(
                name: "fund_appraisal");

            migrationBuilder.DropTable(
                name: "fund_expenditure_report");

            migrationBuilder.DropTable(
                name: "fund_payment_details");

            migrationBuilder.DropTable(
                name: "fund_project_change");

            migrationBuilder.DropTable(
                name: "fund_proposal_step");

            migrationBuilder.DropTable(
                name: "fund_transfer");

            migrationBuilder.DropTable(
                name: "fund_window");

            migrationBuilder.DropTable(
                name: "fund_committee_meeting");

            migrationBuilder.DropTable(
                name: "fund_tranche");

            migrationBuilder.DropTable(
                name: "fund_proposal");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Fund : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "fund");

            migrationBuilder.CreateTable(
                name: "bank_account",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Bank = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bank_balance",
                schema: "fund",
                columns: table => new
                {
                    Account = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_balance", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "bank_line",
                schema: "fund",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Account = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_line", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "book",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Opened = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ClosedThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    Totalled = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_book", x => x.Id);
                });

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
                name: "deposit",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Account = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    FromAccount = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    FromMinor = table.Column<long>(type: "bigint", nullable: false),
                    Contribution = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Fee = table.Column<long>(type: "bigint", nullable: false),
                    RateDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RateSource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Posting = table.Column<long>(type: "bigint", nullable: true),
                    SecondPosting = table.Column<long>(type: "bigint", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Waits = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    WaitsBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WaitsFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WaitsDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deposit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "donor_contribution",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Donor = table.Column<Guid>(type: "uuid", nullable: false),
                    DonorCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Earmark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EarmarkOf = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    IsPublicPledge = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PledgedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Paid = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_donor_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rate",
                schema: "fund",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Millionths = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_rate", x => new { x.Currency, x.Day });
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
                name: "total",
                schema: "fund",
                columns: table => new
                {
                    Account = table.Column<int>(type: "integer", nullable: false),
                    IsMonth = table.Column<bool>(type: "boolean", nullable: false),
                    Start = table.Column<DateOnly>(type: "date", nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    Base = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_total", x => new { x.Account, x.IsMonth, x.Start });
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
                name: "account",
                schema: "fund",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Book = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Project = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_book_Book",
                        column: x => x.Book,
                        principalSchema: "fund",
                        principalTable: "book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posting",
                schema: "fund",
                columns: table => new
                {
                    Book = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DocumentKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DocumentCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reverses = table.Column<long>(type: "bigint", nullable: true),
                    Reserves = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Resolves = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posting", x => new { x.Book, x.Number });
                    table.ForeignKey(
                        name: "FK_posting_book_Book",
                        column: x => x.Book,
                        principalSchema: "fund",
                        principalTable: "book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instalment",
                schema: "fund",
                columns: table => new
                {
                    ContributionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    RemindedDue = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemindedLate = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instalment", x => new { x.ContributionId, x.Number });
                    table.ForeignKey(
                        name: "FK_instalment_donor_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalSchema: "fund",
                        principalTable: "donor_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "line",
                schema: "fund",
                columns: table => new
                {
                    Book = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Minor = table.Column<long>(type: "bigint", nullable: false),
                    Base = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_line", x => new { x.Book, x.Number, x.Place });
                    table.ForeignKey(
                        name: "FK_line_account_Account",
                        column: x => x.Account,
                        principalSchema: "fund",
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_line_posting_Book_Number",
                        columns: x => new { x.Book, x.Number },
                        principalSchema: "fund",
                        principalTable: "posting",
                        principalColumns: new[] { "Book", "Number" },
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
                table: "book",
                columns: new[] { "Id", "ClosedThrough", "Code", "Hash", "Number", "Opened", "Totalled" },
                values: new object[] { 1, null, "start-up-fund", "0000000000000000000000000000000000000000000000000000000000000000", 0L, new DateOnly(2019, 1, 1), 0L });

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
                name: "IX_account_Book_Number_Currency_Party_Project",
                schema: "fund",
                table: "account",
                columns: new[] { "Book", "Number", "Currency", "Party", "Project" },
                unique: true);

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
                name: "IX_bank_account_Code",
                schema: "fund",
                table: "bank_account",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bank_line_Account_Day",
                schema: "fund",
                table: "bank_line",
                columns: new[] { "Account", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_book_Code",
                schema: "fund",
                table: "book",
                column: "Code",
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
                name: "IX_deposit_Account_Reference",
                schema: "fund",
                table: "deposit",
                columns: new[] { "Account", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_deposit_Code",
                schema: "fund",
                table: "deposit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deposit_Contribution",
                schema: "fund",
                table: "deposit",
                column: "Contribution");

            migrationBuilder.CreateIndex(
                name: "IX_donor_contribution_Code",
                schema: "fund",
                table: "donor_contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_donor_contribution_Donor",
                schema: "fund",
                table: "donor_contribution",
                column: "Donor");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_report_ProposalId",
                schema: "fund",
                table: "expenditure_report",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_instalment_Due",
                schema: "fund",
                table: "instalment",
                column: "Due");

            migrationBuilder.CreateIndex(
                name: "IX_line_Account_Number",
                schema: "fund",
                table: "line",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_details_Organisation_State",
                schema: "fund",
                table: "payment_details",
                columns: new[] { "Organisation", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Key",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Reserves",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Reserves" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Resolves",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Resolves" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Reverses",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Reverses" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_posting_DocumentKind_DocumentCode",
                schema: "fund",
                table: "posting",
                columns: new[] { "DocumentKind", "DocumentCode" });

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
                name: "IX_total_IsMonth_Start",
                schema: "fund",
                table: "total",
                columns: new[] { "IsMonth", "Start" });

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
                name: "bank_account",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "bank_balance",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "bank_line",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "deposit",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "exchange_rate",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "expenditure_report",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "instalment",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "line",
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
                name: "total",
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
                name: "donor_contribution",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "account",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "posting",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "tranche",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "book",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "proposal",
                schema: "fund");
        }
    }
}

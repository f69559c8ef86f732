using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Fund : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite changes no key: a new table takes the rows over, within the transaction of this migration.
            migrationBuilder.RenameTable(name: "trust_checkpoint", newName: "trust_checkpoint_before");

            migrationBuilder.CreateTable(
                name: "trust_checkpoint",
                columns: table => new
                {
                    Log = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublicKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trust_checkpoint", x => new { x.Log, x.Number });
                });

            migrationBuilder.Sql("""
                insert into trust_checkpoint ("Log", "Number", "Size", "Root", "At", "KeyId", "PublicKey", "Signature")
                select 'acts', "Number", "Size", "Root", "At", "KeyId", "PublicKey", "Signature" from trust_checkpoint_before;
                """);

            migrationBuilder.DropTable(name: "trust_checkpoint_before");

            migrationBuilder.CreateTable(
                name: "fund_bank_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Bank = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_bank_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_bank_balance",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_bank_balance", x => new { x.Account, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "fund_bank_line",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_bank_line", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "fund_book",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Opened = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClosedThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Totalled = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_book", x => x.Id);
                });

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
                name: "fund_correction",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Posting = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reversal = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_correction", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "fund_deposit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    FromAccount = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    FromMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Fee = table.Column<long>(type: "INTEGER", nullable: false),
                    RateDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RateSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Posting = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondPosting = table.Column<long>(type: "INTEGER", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Waits = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    WaitsBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WaitsFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WaitsDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_deposit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_donor_contribution",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Donor = table.Column<Guid>(type: "TEXT", nullable: false),
                    DonorCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Earmark = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EarmarkOf = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    IsPublicPledge = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PledgedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PledgedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_donor_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fund_exchange_rate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_exchange_rate", x => new { x.Currency, x.Day });
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
                name: "fund_total",
                columns: table => new
                {
                    Account = table.Column<int>(type: "INTEGER", nullable: false),
                    IsMonth = table.Column<bool>(type: "INTEGER", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Base = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_total", x => new { x.Account, x.IsMonth, x.Start });
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
                name: "fund_account",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Book = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Project = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fund_account_fund_book_Book",
                        column: x => x.Book,
                        principalTable: "fund_book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_month_close",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Book = table.Column<int>(type: "INTEGER", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Head = table.Column<long>(type: "INTEGER", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_month_close", x => x.Number);
                    table.ForeignKey(
                        name: "FK_fund_month_close_fund_book_Book",
                        column: x => x.Book,
                        principalTable: "fund_book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_posting",
                columns: table => new
                {
                    Book = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Act = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DocumentKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DocumentCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reverses = table.Column<long>(type: "INTEGER", nullable: true),
                    Reserves = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Resolves = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_posting", x => new { x.Book, x.Number });
                    table.ForeignKey(
                        name: "FK_fund_posting_fund_book_Book",
                        column: x => x.Book,
                        principalTable: "fund_book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_instalment",
                columns: table => new
                {
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindedDue = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    RemindedLate = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_instalment", x => new { x.ContributionId, x.Number });
                    table.ForeignKey(
                        name: "FK_fund_instalment_fund_donor_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "fund_donor_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "fund_line",
                columns: table => new
                {
                    Book = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Base = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_line", x => new { x.Book, x.Number, x.Place });
                    table.ForeignKey(
                        name: "FK_fund_line_fund_account_Account",
                        column: x => x.Account,
                        principalTable: "fund_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fund_line_fund_posting_Book_Number",
                        columns: x => new { x.Book, x.Number },
                        principalTable: "fund_posting",
                        principalColumns: new[] { "Book", "Number" },
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
                table: "fund_book",
                columns: new[] { "Id", "ClosedThrough", "Code", "Hash", "Number", "Opened", "Totalled" },
                values: new object[] { 1, null, "start-up-fund", "0000000000000000000000000000000000000000000000000000000000000000", 0L, new DateOnly(2019, 1, 1), 0L });

            migrationBuilder.InsertData(
                table: "fund_window",
                columns: new[] { "Code", "Areas", "Ceiling", "IsShort", "Opens", "Regions", "Row", "Until" },
                values: new object[,]
                {
                    { "FW-1", "", 300000000L, false, null, "", 0, null },
                    { "FW-2", "", 25000000L, true, null, "", 0, null }
                });

            migrationBuilder.CreateIndex(
                name: "IX_trust_checkpoint_Log_Size",
                table: "trust_checkpoint",
                columns: new[] { "Log", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_account_Book_Number_Currency_Party_Project",
                table: "fund_account",
                columns: new[] { "Book", "Number", "Currency", "Party", "Project" },
                unique: true);

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
                name: "IX_fund_bank_account_Code",
                table: "fund_bank_account",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_bank_line_Account_Day",
                table: "fund_bank_line",
                columns: new[] { "Account", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_book_Code",
                table: "fund_book",
                column: "Code",
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
                name: "IX_fund_correction_Posting",
                table: "fund_correction",
                column: "Posting");

            migrationBuilder.CreateIndex(
                name: "IX_fund_deposit_Account_Reference",
                table: "fund_deposit",
                columns: new[] { "Account", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_deposit_Code",
                table: "fund_deposit",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_deposit_Contribution",
                table: "fund_deposit",
                column: "Contribution");

            migrationBuilder.CreateIndex(
                name: "IX_fund_donor_contribution_Code",
                table: "fund_donor_contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_donor_contribution_Donor",
                table: "fund_donor_contribution",
                column: "Donor");

            migrationBuilder.CreateIndex(
                name: "IX_fund_expenditure_report_ProposalId",
                table: "fund_expenditure_report",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_fund_instalment_Due",
                table: "fund_instalment",
                column: "Due");

            migrationBuilder.CreateIndex(
                name: "IX_fund_line_Account_Number",
                table: "fund_line",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_month_close_Book",
                table: "fund_month_close",
                column: "Book");

            migrationBuilder.CreateIndex(
                name: "IX_fund_payment_details_Organisation_State",
                table: "fund_payment_details",
                columns: new[] { "Organisation", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Key",
                table: "fund_posting",
                columns: new[] { "Book", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Reserves",
                table: "fund_posting",
                columns: new[] { "Book", "Reserves" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Resolves",
                table: "fund_posting",
                columns: new[] { "Book", "Resolves" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Reverses",
                table: "fund_posting",
                columns: new[] { "Book", "Reverses" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_DocumentKind_DocumentCode",
                table: "fund_posting",
                columns: new[] { "DocumentKind", "DocumentCode" });

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
                name: "IX_fund_total_IsMonth_Start",
                table: "fund_total",
                columns: new[] { "IsMonth", "Start" });

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
                name: "fund_bank_account");

            migrationBuilder.DropTable(
                name: "fund_bank_balance");

            migrationBuilder.DropTable(
                name: "fund_bank_line");

            migrationBuilder.DropTable(
                name: "fund_correction");

            migrationBuilder.DropTable(
                name: "fund_deposit");

            migrationBuilder.DropTable(
                name: "fund_exchange_rate");

            migrationBuilder.DropTable(
                name: "fund_expenditure_report");

            migrationBuilder.DropTable(
                name: "fund_instalment");

            migrationBuilder.DropTable(
                name: "fund_line");

            migrationBuilder.DropTable(
                name: "fund_month_close");

            migrationBuilder.DropTable(
                name: "fund_payment_details");

            migrationBuilder.DropTable(
                name: "fund_project_change");

            migrationBuilder.DropTable(
                name: "fund_proposal_step");

            migrationBuilder.DropTable(
                name: "fund_total");

            migrationBuilder.DropTable(
                name: "fund_transfer");

            migrationBuilder.DropTable(
                name: "fund_window");

            migrationBuilder.DropTable(
                name: "fund_committee_meeting");

            migrationBuilder.DropTable(
                name: "fund_donor_contribution");

            migrationBuilder.DropTable(
                name: "fund_account");

            migrationBuilder.DropTable(
                name: "fund_posting");

            migrationBuilder.DropTable(
                name: "fund_tranche");

            migrationBuilder.DropTable(
                name: "fund_book");

            migrationBuilder.DropTable(
                name: "fund_proposal");

            migrationBuilder.DropPrimaryKey(
                name: "PK_trust_checkpoint",
                table: "trust_checkpoint");

            migrationBuilder.DropIndex(
                name: "IX_trust_checkpoint_Log_Size",
                table: "trust_checkpoint");

            migrationBuilder.DropColumn(
                name: "Log",
                table: "trust_checkpoint");

            migrationBuilder.AddPrimaryKey(
                name: "PK_trust_checkpoint",
                table: "trust_checkpoint",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_trust_checkpoint_Size",
                table: "trust_checkpoint",
                column: "Size",
                unique: true);
        }
    }
}

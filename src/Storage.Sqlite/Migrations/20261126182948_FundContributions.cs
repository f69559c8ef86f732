using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FundContributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_fund_instalment_Due",
                table: "fund_instalment",
                column: "Due");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_bank_account");

            migrationBuilder.DropTable(
                name: "fund_bank_balance");

            migrationBuilder.DropTable(
                name: "fund_bank_line");

            migrationBuilder.DropTable(
                name: "fund_deposit");

            migrationBuilder.DropTable(
                name: "fund_exchange_rate");

            migrationBuilder.DropTable(
                name: "fund_instalment");

            migrationBuilder.DropTable(
                name: "fund_donor_contribution");
        }
    }
}

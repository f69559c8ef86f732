using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FundContributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_instalment_Due",
                schema: "fund",
                table: "instalment",
                column: "Due");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "instalment",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "donor_contribution",
                schema: "fund");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Fund : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.InsertData(
                table: "fund_book",
                columns: new[] { "Id", "ClosedThrough", "Code", "Hash", "Number", "Opened", "Totalled" },
                values: new object[] { 1, null, "start-up-fund", "0000000000000000000000000000000000000000000000000000000000000000", 0L, new DateOnly(2019, 1, 1), 0L });

            migrationBuilder.CreateIndex(
                name: "IX_fund_account_Book_Number_Currency_Party_Project",
                table: "fund_account",
                columns: new[] { "Book", "Number", "Currency", "Party", "Project" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_book_Code",
                table: "fund_book",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_line_Account_Number",
                table: "fund_line",
                columns: new[] { "Account", "Number" });

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
                name: "IX_fund_total_IsMonth_Start",
                table: "fund_total",
                columns: new[] { "IsMonth", "Start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_line");

            migrationBuilder.DropTable(
                name: "fund_total");

            migrationBuilder.DropTable(
                name: "fund_account");

            migrationBuilder.DropTable(
                name: "fund_posting");

            migrationBuilder.DropTable(
                name: "fund_book");
        }
    }
}

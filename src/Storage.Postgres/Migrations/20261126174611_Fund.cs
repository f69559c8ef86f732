using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

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

            migrationBuilder.InsertData(
                schema: "fund",
                table: "book",
                columns: new[] { "Id", "ClosedThrough", "Code", "Hash", "Number", "Opened", "Totalled" },
                values: new object[] { 1, null, "start-up-fund", "0000000000000000000000000000000000000000000000000000000000000000", 0L, new DateOnly(2019, 1, 1), 0L });

            migrationBuilder.CreateIndex(
                name: "IX_account_Book_Number_Currency_Party_Project",
                schema: "fund",
                table: "account",
                columns: new[] { "Book", "Number", "Currency", "Party", "Project" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_book_Code",
                schema: "fund",
                table: "book",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_line_Account_Number",
                schema: "fund",
                table: "line",
                columns: new[] { "Account", "Number" });

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
                name: "IX_total_IsMonth_Start",
                schema: "fund",
                table: "total",
                columns: new[] { "IsMonth", "Start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "line",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "total",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "account",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "posting",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "book",
                schema: "fund");
        }
    }
}

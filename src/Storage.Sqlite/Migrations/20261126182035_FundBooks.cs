using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FundBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_trust_checkpoint",
                table: "trust_checkpoint");

            migrationBuilder.DropIndex(
                name: "IX_trust_checkpoint_Size",
                table: "trust_checkpoint");

            migrationBuilder.AddColumn<string>(
                name: "Log",
                table: "trust_checkpoint",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "acts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_trust_checkpoint",
                table: "trust_checkpoint",
                columns: new[] { "Log", "Number" });

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

            migrationBuilder.CreateIndex(
                name: "IX_trust_checkpoint_Log_Size",
                table: "trust_checkpoint",
                columns: new[] { "Log", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fund_correction_Posting",
                table: "fund_correction",
                column: "Posting");

            migrationBuilder.CreateIndex(
                name: "IX_fund_month_close_Book",
                table: "fund_month_close",
                column: "Book");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fund_correction");

            migrationBuilder.DropTable(
                name: "fund_month_close");

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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FundBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_checkpoint",
                schema: "trust",
                table: "checkpoint");

            migrationBuilder.DropIndex(
                name: "IX_checkpoint_Size",
                schema: "trust",
                table: "checkpoint");

            migrationBuilder.AddColumn<string>(
                name: "Log",
                schema: "trust",
                table: "checkpoint",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "acts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_checkpoint",
                schema: "trust",
                table: "checkpoint",
                columns: new[] { "Log", "Number" });

            migrationBuilder.CreateTable(
                name: "correction",
                schema: "fund",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Posting = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reversal = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_correction", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "month_close",
                schema: "fund",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Book = table.Column<int>(type: "integer", nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Head = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_month_close", x => x.Number);
                    table.ForeignKey(
                        name: "FK_month_close_book_Book",
                        column: x => x.Book,
                        principalSchema: "fund",
                        principalTable: "book",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_checkpoint_Log_Size",
                schema: "trust",
                table: "checkpoint",
                columns: new[] { "Log", "Size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_correction_Posting",
                schema: "fund",
                table: "correction",
                column: "Posting");

            migrationBuilder.CreateIndex(
                name: "IX_month_close_Book",
                schema: "fund",
                table: "month_close",
                column: "Book");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "correction",
                schema: "fund");

            migrationBuilder.DropTable(
                name: "month_close",
                schema: "fund");

            migrationBuilder.DropPrimaryKey(
                name: "PK_checkpoint",
                schema: "trust",
                table: "checkpoint");

            migrationBuilder.DropIndex(
                name: "IX_checkpoint_Log_Size",
                schema: "trust",
                table: "checkpoint");

            migrationBuilder.DropColumn(
                name: "Log",
                schema: "trust",
                table: "checkpoint");

            migrationBuilder.AddPrimaryKey(
                name: "PK_checkpoint",
                schema: "trust",
                table: "checkpoint",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_checkpoint_Size",
                schema: "trust",
                table: "checkpoint",
                column: "Size",
                unique: true);
        }
    }
}

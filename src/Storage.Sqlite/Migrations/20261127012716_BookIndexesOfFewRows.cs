using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BookIndexesOfFewRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Reserves",
                table: "fund_posting");

            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Resolves",
                table: "fund_posting");

            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Reverses",
                table: "fund_posting");

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Reserves",
                table: "fund_posting",
                columns: new[] { "Book", "Reserves" },
                unique: true,
                filter: "\"Reserves\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Resolves",
                table: "fund_posting",
                columns: new[] { "Book", "Resolves" },
                unique: true,
                filter: "\"Resolves\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_fund_posting_Book_Reverses",
                table: "fund_posting",
                columns: new[] { "Book", "Reverses" },
                unique: true,
                filter: "\"Reverses\" is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Reserves",
                table: "fund_posting");

            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Resolves",
                table: "fund_posting");

            migrationBuilder.DropIndex(
                name: "IX_fund_posting_Book_Reverses",
                table: "fund_posting");

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
        }
    }
}

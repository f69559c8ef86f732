using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class BookIndexesOfFewRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Reserves",
                schema: "fund",
                table: "posting");

            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Resolves",
                schema: "fund",
                table: "posting");

            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Reverses",
                schema: "fund",
                table: "posting");

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Reserves",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Reserves" },
                unique: true,
                filter: "\"Reserves\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Resolves",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Resolves" },
                unique: true,
                filter: "\"Resolves\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_posting_Book_Reverses",
                schema: "fund",
                table: "posting",
                columns: new[] { "Book", "Reverses" },
                unique: true,
                filter: "\"Reverses\" is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Reserves",
                schema: "fund",
                table: "posting");

            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Resolves",
                schema: "fund",
                table: "posting");

            migrationBuilder.DropIndex(
                name: "IX_posting_Book_Reverses",
                schema: "fund",
                table: "posting");

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
        }
    }
}

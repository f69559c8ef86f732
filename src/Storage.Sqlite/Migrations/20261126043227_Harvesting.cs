using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Harvesting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Contribution",
                table: "knowledge_item_version",
                type: "TEXT",
                maxLength: 12,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 12);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginAddress",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginName",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "knowledge_harvest_source",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Set = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Begun = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HarvestedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_harvest_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_harvest_record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Datestamp = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_harvest_record", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_harvest_record_knowledge_harvest_source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "knowledge_harvest_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_Origin",
                table: "knowledge_item",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_record_SourceId_Identifier",
                table: "knowledge_harvest_record",
                columns: new[] { "SourceId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_record_SourceId_State_ToldAt",
                table: "knowledge_harvest_record",
                columns: new[] { "SourceId", "State", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_source_Code",
                table: "knowledge_harvest_source",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_harvest_record");

            migrationBuilder.DropTable(
                name: "knowledge_harvest_source");

            migrationBuilder.DropIndex(
                name: "IX_knowledge_item_Origin",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "OriginAddress",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "OriginName",
                table: "knowledge_item");

            migrationBuilder.AlterColumn<string>(
                name: "Contribution",
                table: "knowledge_item_version",
                type: "TEXT",
                maxLength: 12,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 12,
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Harvesting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Contribution",
                schema: "knowledge",
                table: "item_version",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(12)",
                oldMaxLength: 12);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                schema: "knowledge",
                table: "item",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginAddress",
                schema: "knowledge",
                table: "item",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginName",
                schema: "knowledge",
                table: "item",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "harvest_source",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Set = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Begun = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Token = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    HarvestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Problem = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_harvest_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "harvest_record",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Identifier = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Datestamp = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_harvest_record", x => x.Id);
                    table.ForeignKey(
                        name: "FK_harvest_record_harvest_source_SourceId",
                        column: x => x.SourceId,
                        principalSchema: "knowledge",
                        principalTable: "harvest_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_item_Origin",
                schema: "knowledge",
                table: "item",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_harvest_record_SourceId_Identifier",
                schema: "knowledge",
                table: "harvest_record",
                columns: new[] { "SourceId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_harvest_record_SourceId_State_ToldAt",
                schema: "knowledge",
                table: "harvest_record",
                columns: new[] { "SourceId", "State", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_harvest_source_Code",
                schema: "knowledge",
                table: "harvest_source",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "harvest_record",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "harvest_source",
                schema: "knowledge");

            migrationBuilder.DropIndex(
                name: "IX_item_Origin",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "Origin",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "OriginAddress",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "OriginName",
                schema: "knowledge",
                table: "item");

            migrationBuilder.AlterColumn<string>(
                name: "Contribution",
                schema: "knowledge",
                table: "item_version",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(12)",
                oldMaxLength: 12,
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Contributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                schema: "knowledge",
                table: "item",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                schema: "knowledge",
                table: "item",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contribution",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Writers = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    BaseVersion = table.Column<int>(type: "integer", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClientKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ClientDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item_version",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsCurrent = table.Column<bool>(type: "boolean", nullable: false),
                    Contribution = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reviewers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_version_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contribution_event",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Move = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_contribution_event_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalSchema: "knowledge",
                        principalTable: "contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_seat",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    IsUn = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reminders = table.Column<int>(type: "integer", nullable: false),
                    Scores = table.Column<string>(type: "text", nullable: true),
                    Recommendation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_seat_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalSchema: "knowledge",
                        principalTable: "contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contribution_Code",
                schema: "knowledge",
                table: "contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contribution_ItemCode",
                schema: "knowledge",
                table: "contribution",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_Organisation_ClientKey",
                schema: "knowledge",
                table: "contribution",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contribution_State",
                schema: "knowledge",
                table: "contribution",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_event_ContributionId_Number",
                schema: "knowledge",
                table: "contribution_event",
                columns: new[] { "ContributionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId_Number",
                schema: "knowledge",
                table: "item_version",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seat_ContributionId_Round_Reviewer",
                schema: "knowledge",
                table: "panel_seat",
                columns: new[] { "ContributionId", "Round", "Reviewer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seat_Reviewer_State",
                schema: "knowledge",
                table: "panel_seat",
                columns: new[] { "Reviewer", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contribution_event",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_version",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "panel_seat",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "contribution",
                schema: "knowledge");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "EndReason",
                schema: "knowledge",
                table: "item");
        }
    }
}

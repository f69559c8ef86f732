using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Contributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ArchivedAt",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "knowledge_contribution",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Writers = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClientDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reviewers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_item_version_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_contribution_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_contribution_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_contribution_event_knowledge_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "knowledge_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_panel_seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviewer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUn = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DoneAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    Scores = table.Column<string>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_panel_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_panel_seat_knowledge_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "knowledge_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_Code",
                table: "knowledge_contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_ItemCode",
                table: "knowledge_contribution",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_Organisation_ClientKey",
                table: "knowledge_contribution",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_State",
                table: "knowledge_contribution",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_event_ContributionId_Number",
                table: "knowledge_contribution_event",
                columns: new[] { "ContributionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_version_ItemId_Number",
                table: "knowledge_item_version",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_panel_seat_ContributionId_Round_Reviewer",
                table: "knowledge_panel_seat",
                columns: new[] { "ContributionId", "Round", "Reviewer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_panel_seat_Reviewer_State",
                table: "knowledge_panel_seat",
                columns: new[] { "Reviewer", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_contribution_event");

            migrationBuilder.DropTable(
                name: "knowledge_item_version");

            migrationBuilder.DropTable(
                name: "knowledge_panel_seat");

            migrationBuilder.DropTable(
                name: "knowledge_contribution");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "knowledge_item");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Experts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_expert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Listed = table.Column<string>(type: "TEXT", nullable: true),
                    PublicWords = table.Column<string>(type: "TEXT", nullable: false),
                    NetworkWords = table.Column<string>(type: "TEXT", nullable: false),
                    FreeFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FreeAudience = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ListedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_expert_talk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Asker = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerOrganisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReportedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    SettledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    StartedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_expert_facet",
                columns: table => new
                {
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_facet", x => new { x.ExpertId, x.Field, x.Value });
                    table.ForeignKey(
                        name: "FK_knowledge_expert_facet_knowledge_expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "knowledge_expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_expert_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TalkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFromExpert = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_expert_message_knowledge_expert_talk_TalkId",
                        column: x => x.TalkId,
                        principalTable: "knowledge_expert_talk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_Code",
                table: "knowledge_expert",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_ListedAt",
                table: "knowledge_expert",
                column: "ListedAt");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_Person",
                table: "knowledge_expert",
                column: "Person",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_State",
                table: "knowledge_expert",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_facet_Field_Value",
                table: "knowledge_expert_facet",
                columns: new[] { "Field", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_message_TalkId_Number",
                table: "knowledge_expert_message",
                columns: new[] { "TalkId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_talk_Asker_StartedAt",
                table: "knowledge_expert_talk",
                columns: new[] { "Asker", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_talk_Expert_Asker",
                table: "knowledge_expert_talk",
                columns: new[] { "Expert", "Asker" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_expert_facet");

            migrationBuilder.DropTable(
                name: "knowledge_expert_message");

            migrationBuilder.DropTable(
                name: "knowledge_expert");

            migrationBuilder.DropTable(
                name: "knowledge_expert_talk");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Experts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "expert",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Listed = table.Column<string>(type: "text", nullable: true),
                    PublicWords = table.Column<string>(type: "text", nullable: false),
                    NetworkWords = table.Column<string>(type: "text", nullable: false),
                    FreeFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FreeAudience = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ListedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "expert_talk",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpertCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Asker = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerOrganisation = table.Column<Guid>(type: "uuid", nullable: true),
                    End = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "expert_facet",
                schema: "knowledge",
                columns: table => new
                {
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Audience = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_facet", x => new { x.ExpertId, x.Field, x.Value });
                    table.ForeignKey(
                        name: "FK_expert_facet_expert_ExpertId",
                        column: x => x.ExpertId,
                        principalSchema: "knowledge",
                        principalTable: "expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "expert_message",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TalkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsFromExpert = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_expert_message_expert_talk_TalkId",
                        column: x => x.TalkId,
                        principalSchema: "knowledge",
                        principalTable: "expert_talk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_expert_Code",
                schema: "knowledge",
                table: "expert",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_ListedAt",
                schema: "knowledge",
                table: "expert",
                column: "ListedAt");

            migrationBuilder.CreateIndex(
                name: "IX_expert_Person",
                schema: "knowledge",
                table: "expert",
                column: "Person",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_State",
                schema: "knowledge",
                table: "expert",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_expert_facet_Field_Value",
                schema: "knowledge",
                table: "expert_facet",
                columns: new[] { "Field", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_message_TalkId_Number",
                schema: "knowledge",
                table: "expert_message",
                columns: new[] { "TalkId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_talk_Asker_StartedAt",
                schema: "knowledge",
                table: "expert_talk",
                columns: new[] { "Asker", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_talk_Expert_Asker",
                schema: "knowledge",
                table: "expert_talk",
                columns: new[] { "Expert", "Asker" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "expert_facet",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert_message",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert_talk",
                schema: "knowledge");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Discussions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_community",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_community", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_discussion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PlaceKey = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    LatestAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Opening = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastPost = table.Column<int>(type: "INTEGER", nullable: false),
                    ShownPosts = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    AcceptedPost = table.Column<int>(type: "INTEGER", nullable: true),
                    OpensAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClosesAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    SummaryAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_discussion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_community_member",
                columns: table => new
                {
                    CommunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAdmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsModerator = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_community_member", x => new { x.CommunityId, x.Person });
                    table.ForeignKey(
                        name: "FK_knowledge_community_member_knowledge_community_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "knowledge_community",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_discussion_follower",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_discussion_follower", x => new { x.DiscussionId, x.Person });
                    table.ForeignKey(
                        name: "FK_knowledge_discussion_follower_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_moderation_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: true),
                    Move = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_moderation_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_moderation_decision_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplyTo = table.Column<int>(type: "INTEGER", nullable: true),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EditedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post", x => new { x.DiscussionId, x.Number });
                    table.ForeignKey(
                        name: "FK_knowledge_post_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post_edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_post_edition_knowledge_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalTable: "knowledge_post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post_report",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: false),
                    Reporter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post_report", x => new { x.DiscussionId, x.Post, x.Reporter });
                    table.ForeignKey(
                        name: "FK_knowledge_post_report_knowledge_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalTable: "knowledge_post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_community_Code",
                table: "knowledge_community",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_community_member_Person",
                table: "knowledge_community_member",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Author",
                table: "knowledge_discussion",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Code",
                table: "knowledge_discussion",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Number",
                table: "knowledge_discussion",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Opening_LatestAt_Number_IsPublic",
                table: "knowledge_discussion",
                columns: new[] { "Opening", "LatestAt", "Number", "IsPublic" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_PlaceKey_Opening_LatestAt_Number",
                table: "knowledge_discussion",
                columns: new[] { "PlaceKey", "Opening", "LatestAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_follower_Person",
                table: "knowledge_discussion_follower",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_moderation_decision_DiscussionId_Post",
                table: "knowledge_moderation_decision",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_Author_At",
                table: "knowledge_post",
                columns: new[] { "Author", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_Author_State_At",
                table: "knowledge_post",
                columns: new[] { "Author", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_State_At",
                table: "knowledge_post",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_edition_DiscussionId_Post",
                table: "knowledge_post_edition",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_report_IsOpen_At",
                table: "knowledge_post_report",
                columns: new[] { "IsOpen", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_report_Reporter",
                table: "knowledge_post_report",
                column: "Reporter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_community_member");

            migrationBuilder.DropTable(
                name: "knowledge_discussion_follower");

            migrationBuilder.DropTable(
                name: "knowledge_moderation_decision");

            migrationBuilder.DropTable(
                name: "knowledge_post_edition");

            migrationBuilder.DropTable(
                name: "knowledge_post_report");

            migrationBuilder.DropTable(
                name: "knowledge_community");

            migrationBuilder.DropTable(
                name: "knowledge_post");

            migrationBuilder.DropTable(
                name: "knowledge_discussion");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Discussions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "community",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Objectives = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Languages = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Members = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_community", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "discussion",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Place = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PlaceKey = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LatestAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Opening = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LastPost = table.Column<int>(type: "integer", nullable: false),
                    ShownPosts = table.Column<int>(type: "integer", nullable: false),
                    IsLocked = table.Column<bool>(type: "boolean", nullable: false),
                    AcceptedPost = table.Column<int>(type: "integer", nullable: true),
                    OpensAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Summary = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    SummaryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "community_member",
                schema: "knowledge",
                columns: table => new
                {
                    CommunityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAdmitted = table.Column<bool>(type: "boolean", nullable: false),
                    IsModerator = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_community_member", x => new { x.CommunityId, x.Person });
                    table.ForeignKey(
                        name: "FK_community_member_community_CommunityId",
                        column: x => x.CommunityId,
                        principalSchema: "knowledge",
                        principalTable: "community",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussion_follower",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion_follower", x => new { x.DiscussionId, x.Person });
                    table.ForeignKey(
                        name: "FK_discussion_follower_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "moderation_decision",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: true),
                    Move = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderation_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_moderation_decision_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplyTo = table.Column<int>(type: "integer", nullable: true),
                    Mentions = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EditedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post", x => new { x.DiscussionId, x.Number });
                    table.ForeignKey(
                        name: "FK_post_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_edition",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_edition_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalSchema: "knowledge",
                        principalTable: "post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_report",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: false),
                    Reporter = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_report", x => new { x.DiscussionId, x.Post, x.Reporter });
                    table.ForeignKey(
                        name: "FK_post_report_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalSchema: "knowledge",
                        principalTable: "post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_community_Code",
                schema: "knowledge",
                table: "community",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_community_member_Person",
                schema: "knowledge",
                table: "community_member",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Author",
                schema: "knowledge",
                table: "discussion",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Code",
                schema: "knowledge",
                table: "discussion",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Number",
                schema: "knowledge",
                table: "discussion",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Opening_LatestAt_Number_IsPublic",
                schema: "knowledge",
                table: "discussion",
                columns: new[] { "Opening", "LatestAt", "Number", "IsPublic" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_PlaceKey_Opening_LatestAt_Number",
                schema: "knowledge",
                table: "discussion",
                columns: new[] { "PlaceKey", "Opening", "LatestAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_follower_Person",
                schema: "knowledge",
                table: "discussion_follower",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_moderation_decision_DiscussionId_Post",
                schema: "knowledge",
                table: "moderation_decision",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_post_Author_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "Author", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_Author_State_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "Author", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_State_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_edition_DiscussionId_Post",
                schema: "knowledge",
                table: "post_edition",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_post_report_IsOpen_At",
                schema: "knowledge",
                table: "post_report",
                columns: new[] { "IsOpen", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_report_Reporter",
                schema: "knowledge",
                table: "post_report",
                column: "Reporter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "community_member",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "discussion_follower",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "moderation_decision",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post_edition",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post_report",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "community",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "discussion",
                schema: "knowledge");
        }
    }
}

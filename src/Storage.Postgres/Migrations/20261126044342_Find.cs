using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Find : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "collection",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    StarterKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "own_list",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "place_introduction",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsByCountry = table.Column<bool>(type: "boolean", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place_introduction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "saved_search",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    LookedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "topic",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StarterKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Base_Objectives = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Base_Paragraphs = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Base_Query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Base_Collection = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Base_Resources = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "collection_entry",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_collection_entry_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalSchema: "knowledge",
                        principalTable: "collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collection_text",
                schema: "knowledge",
                columns: table => new
                {
                    CollectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection_text", x => new { x.CollectionId, x.Language });
                    table.ForeignKey(
                        name: "FK_collection_text_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalSchema: "knowledge",
                        principalTable: "collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "own_list_entry",
                schema: "knowledge",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_list_entry", x => new { x.ListId, x.ItemCode });
                    table.ForeignKey(
                        name: "FK_own_list_entry_own_list_ListId",
                        column: x => x.ListId,
                        principalSchema: "knowledge",
                        principalTable: "own_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_text",
                schema: "knowledge",
                columns: table => new
                {
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_text", x => new { x.TopicId, x.Language });
                    table.ForeignKey(
                        name: "FK_topic_text_topic_TopicId",
                        column: x => x.TopicId,
                        principalSchema: "knowledge",
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_collection_Code",
                schema: "knowledge",
                table: "collection",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_StarterKey",
                schema: "knowledge",
                table: "collection",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_entry_CollectionId_ItemCode",
                schema: "knowledge",
                table: "collection_entry",
                columns: new[] { "CollectionId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_entry_ItemCode",
                schema: "knowledge",
                table: "collection_entry",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_own_list_Person",
                schema: "knowledge",
                table: "own_list",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_place_introduction_Place_Language_Number",
                schema: "knowledge",
                table: "place_introduction",
                columns: new[] { "Place", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_search_Person",
                schema: "knowledge",
                table: "saved_search",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_saved_search_Rhythm_Position",
                schema: "knowledge",
                table: "saved_search",
                columns: new[] { "Rhythm", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_topic_Slug",
                schema: "knowledge",
                table: "topic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_topic_StarterKey",
                schema: "knowledge",
                table: "topic",
                column: "StarterKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "collection_entry",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "collection_text",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "own_list_entry",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "place_introduction",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "saved_search",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "topic_text",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "collection",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "own_list",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "topic",
                schema: "knowledge");
        }
    }
}

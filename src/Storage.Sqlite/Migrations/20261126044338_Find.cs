using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Find : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_collection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    StarterKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_own_list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_own_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_place_introduction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsByCountry = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_place_introduction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_saved_search",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    LookedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_saved_search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StarterKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Base_Objectives = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Base_Paragraphs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Base_Query = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Base_Collection = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Base_Resources = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_collection_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_collection_entry_knowledge_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "knowledge_collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_collection_text",
                columns: table => new
                {
                    CollectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection_text", x => new { x.CollectionId, x.Language });
                    table.ForeignKey(
                        name: "FK_knowledge_collection_text_knowledge_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "knowledge_collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_own_list_entry",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_own_list_entry", x => new { x.ListId, x.ItemCode });
                    table.ForeignKey(
                        name: "FK_knowledge_own_list_entry_knowledge_own_list_ListId",
                        column: x => x.ListId,
                        principalTable: "knowledge_own_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_topic_text",
                columns: table => new
                {
                    TopicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_topic_text", x => new { x.TopicId, x.Language });
                    table.ForeignKey(
                        name: "FK_knowledge_topic_text_knowledge_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "knowledge_topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_Code",
                table: "knowledge_collection",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_StarterKey",
                table: "knowledge_collection",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_entry_CollectionId_ItemCode",
                table: "knowledge_collection_entry",
                columns: new[] { "CollectionId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_entry_ItemCode",
                table: "knowledge_collection_entry",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_own_list_Person",
                table: "knowledge_own_list",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_place_introduction_Place_Language_Number",
                table: "knowledge_place_introduction",
                columns: new[] { "Place", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_saved_search_Person",
                table: "knowledge_saved_search",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_saved_search_Rhythm_Position",
                table: "knowledge_saved_search",
                columns: new[] { "Rhythm", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_topic_Slug",
                table: "knowledge_topic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_topic_StarterKey",
                table: "knowledge_topic",
                column: "StarterKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_collection_entry");

            migrationBuilder.DropTable(
                name: "knowledge_collection_text");

            migrationBuilder.DropTable(
                name: "knowledge_own_list_entry");

            migrationBuilder.DropTable(
                name: "knowledge_place_introduction");

            migrationBuilder.DropTable(
                name: "knowledge_saved_search");

            migrationBuilder.DropTable(
                name: "knowledge_topic_text");

            migrationBuilder.DropTable(
                name: "knowledge_collection");

            migrationBuilder.DropTable(
                name: "knowledge_own_list");

            migrationBuilder.DropTable(
                name: "knowledge_topic");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "compact_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    FileDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ImportedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compact_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_act",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_act", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "kernel_change",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_change", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "kernel_counter",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_counter", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StarterKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Objective = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    UpdatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "compact_passage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Marker = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FirstLine = table.Column<int>(type: "INTEGER", nullable: false),
                    LastLine = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compact_passage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_compact_passage_compact_document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "compact_document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DocumentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    SupersededIn = table.Column<int>(type: "INTEGER", nullable: true),
                    Objective = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Citations = table.Column<string>(type: "TEXT", nullable: false),
                    FirstLine = table.Column<int>(type: "INTEGER", nullable: false),
                    LastLine = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_edition_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_facet",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facet = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_facet", x => new { x.ItemId, x.Facet, x.Value });
                    table.ForeignKey(
                        name: "FK_knowledge_item_facet_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_organisation",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Acronym = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_organisation", x => new { x.ItemId, x.Name });
                    table.ForeignKey(
                        name: "FK_knowledge_item_organisation_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_text",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_text", x => new { x.ItemId, x.Language });
                    table.ForeignKey(
                        name: "FK_knowledge_item_text_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_fact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Offset = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_fact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_fact_knowledge_edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "knowledge_edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_compact_document_Key_Version",
                table: "compact_document",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_compact_passage_DocumentId_Kind_Address",
                table: "compact_passage",
                columns: new[] { "DocumentId", "Kind", "Address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_edition_Document_DocumentVersion_Objective_Position",
                table: "knowledge_edition",
                columns: new[] { "Document", "DocumentVersion", "Objective", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_edition_ItemId",
                table: "knowledge_edition",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_fact_EditionId",
                table: "knowledge_fact",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_Code",
                table: "knowledge_item",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_Objective",
                table: "knowledge_item",
                column: "Objective");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_StarterKey",
                table: "knowledge_item",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_facet_Facet_Value",
                table: "knowledge_item_facet",
                columns: new[] { "Facet", "Value" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "compact_passage");

            migrationBuilder.DropTable(
                name: "kernel_act");

            migrationBuilder.DropTable(
                name: "kernel_change");

            migrationBuilder.DropTable(
                name: "kernel_counter");

            migrationBuilder.DropTable(
                name: "knowledge_fact");

            migrationBuilder.DropTable(
                name: "knowledge_item_facet");

            migrationBuilder.DropTable(
                name: "knowledge_item_organisation");

            migrationBuilder.DropTable(
                name: "knowledge_item_text");

            migrationBuilder.DropTable(
                name: "compact_document");

            migrationBuilder.DropTable(
                name: "knowledge_edition");

            migrationBuilder.DropTable(
                name: "knowledge_item");
        }
    }
}

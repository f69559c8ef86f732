using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.EnsureSchema(
                name: "compact");

            migrationBuilder.EnsureSchema(
                name: "knowledge");

            migrationBuilder.CreateTable(
                name: "act",
                schema: "kernel",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Actor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "change",
                schema: "kernel",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "counter",
                schema: "kernel",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counter", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "document",
                schema: "compact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    FileDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ContentDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StarterKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Objective = table.Column<int>(type: "integer", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "passage",
                schema: "compact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Marker = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Heading = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Link = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Objectives = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    FirstLine = table.Column<int>(type: "integer", nullable: false),
                    LastLine = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_passage_document_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "compact",
                        principalTable: "document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DocumentVersion = table.Column<int>(type: "integer", nullable: false),
                    SupersededIn = table.Column<int>(type: "integer", nullable: true),
                    Objective = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Citations = table.Column<string>(type: "text", nullable: false),
                    FirstLine = table.Column<int>(type: "integer", nullable: false),
                    LastLine = table.Column<int>(type: "integer", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_edition_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_facet",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Facet = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_facet", x => new { x.ItemId, x.Facet, x.Value });
                    table.ForeignKey(
                        name: "FK_item_facet_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_organisation",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Acronym = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_organisation", x => new { x.ItemId, x.Name });
                    table.ForeignKey(
                        name: "FK_item_organisation_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_text",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_text", x => new { x.ItemId, x.Language });
                    table.ForeignKey(
                        name: "FK_item_text_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fact",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Offset = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fact_edition_EditionId",
                        column: x => x.EditionId,
                        principalSchema: "knowledge",
                        principalTable: "edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_document_Key_Version",
                schema: "compact",
                table: "document",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_edition_Document_DocumentVersion_Objective_Position",
                schema: "knowledge",
                table: "edition",
                columns: new[] { "Document", "DocumentVersion", "Objective", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_edition_ItemId",
                schema: "knowledge",
                table: "edition",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_fact_EditionId",
                schema: "knowledge",
                table: "fact",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_item_Code",
                schema: "knowledge",
                table: "item",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_Objective",
                schema: "knowledge",
                table: "item",
                column: "Objective");

            migrationBuilder.CreateIndex(
                name: "IX_item_StarterKey",
                schema: "knowledge",
                table: "item",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_facet_Facet_Value",
                schema: "knowledge",
                table: "item_facet",
                columns: new[] { "Facet", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_passage_DocumentId_Kind_Address",
                schema: "compact",
                table: "passage",
                columns: new[] { "DocumentId", "Kind", "Address" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "change",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "counter",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "fact",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_facet",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_organisation",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_text",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "passage",
                schema: "compact");

            migrationBuilder.DropTable(
                name: "edition",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "document",
                schema: "compact");

            migrationBuilder.DropTable(
                name: "item",
                schema: "knowledge");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "knowledge_event_registration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_event_registration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_registrant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_registrant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_registrant_knowledge_event_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "knowledge_event_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_event_registration_ItemCode",
                table: "knowledge_event_registration",
                column: "ItemCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_registrant_Person",
                table: "knowledge_registrant",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_registrant_RegistrationId_Person",
                table: "knowledge_registrant",
                columns: new[] { "RegistrationId", "Person" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_registrant");

            migrationBuilder.DropTable(
                name: "knowledge_event_registration");
        }
    }
}

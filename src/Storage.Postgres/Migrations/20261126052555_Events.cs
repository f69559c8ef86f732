using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_registration",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_registration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registrant",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registrant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registrant_event_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalSchema: "knowledge",
                        principalTable: "event_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_event_registration_ItemCode",
                schema: "knowledge",
                table: "event_registration",
                column: "ItemCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrant_Person",
                schema: "knowledge",
                table: "registrant",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_registrant_RegistrationId_Person",
                schema: "knowledge",
                table: "registrant",
                columns: new[] { "RegistrationId", "Person" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registrant",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "event_registration",
                schema: "knowledge");
        }
    }
}

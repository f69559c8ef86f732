using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Duties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssessedBy",
                table: "connection_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Joint",
                table: "connection_request",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "connection_request",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resolution",
                table: "connection_request",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondAssessed",
                table: "connection_request",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SecondBy",
                table: "connection_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondFindings",
                table: "connection_request",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "connection_endorsement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Function = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_endorsement_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_joint_country",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_joint_country", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_joint_country_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_request_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connection_request_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_connection_request_version_connection_request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "connection_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_MergedInto",
                table: "connection_request",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_Email",
                table: "connection_endorsement",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_RequestId_Number",
                table: "connection_endorsement",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_endorsement_State_SentAt",
                table: "connection_endorsement",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_connection_joint_country_Code",
                table: "connection_joint_country",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_joint_country_Country",
                table: "connection_joint_country",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_connection_joint_country_RequestId_Country",
                table: "connection_joint_country",
                columns: new[] { "RequestId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_connection_request_version_RequestId_Number",
                table: "connection_request_version",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_endorsement");

            migrationBuilder.DropTable(
                name: "connection_joint_country");

            migrationBuilder.DropTable(
                name: "connection_request_version");

            migrationBuilder.DropIndex(
                name: "IX_connection_request_MergedInto",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "AssessedBy",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Joint",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "Resolution",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondAssessed",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                table: "connection_request");

            migrationBuilder.DropColumn(
                name: "SecondFindings",
                table: "connection_request");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Duties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssessedBy",
                schema: "connection",
                table: "request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Joint",
                schema: "connection",
                table: "request",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                schema: "connection",
                table: "request",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resolution",
                schema: "connection",
                table: "request",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondAssessed",
                schema: "connection",
                table: "request",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SecondBy",
                schema: "connection",
                table: "request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondFindings",
                schema: "connection",
                table: "request",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "endorsement",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Function = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reminded = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_endorsement_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_country",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_country", x => x.Id);
                    table.ForeignKey(
                        name: "FK_joint_country_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_version",
                schema: "connection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_request_version_request_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "connection",
                        principalTable: "request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_MergedInto",
                schema: "connection",
                table: "request",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_Email",
                schema: "connection",
                table: "endorsement",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_RequestId_Number",
                schema: "connection",
                table: "endorsement",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_endorsement_State_SentAt",
                schema: "connection",
                table: "endorsement",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_country_Code",
                schema: "connection",
                table: "joint_country",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_joint_country_Country",
                schema: "connection",
                table: "joint_country",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_joint_country_RequestId_Country",
                schema: "connection",
                table: "joint_country",
                columns: new[] { "RequestId", "Country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_version_RequestId_Number",
                schema: "connection",
                table: "request_version",
                columns: new[] { "RequestId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "endorsement",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "joint_country",
                schema: "connection");

            migrationBuilder.DropTable(
                name: "request_version",
                schema: "connection");

            migrationBuilder.DropIndex(
                name: "IX_request_MergedInto",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "AssessedBy",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Joint",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "Resolution",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondAssessed",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                schema: "connection",
                table: "request");

            migrationBuilder.DropColumn(
                name: "SecondFindings",
                schema: "connection",
                table: "request");
        }
    }
}

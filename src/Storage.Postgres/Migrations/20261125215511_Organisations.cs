using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "operations");

            migrationBuilder.AddColumn<Guid>(
                name: "Replaces",
                schema: "accounts",
                table: "invitation",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "file",
                schema: "operations",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: true),
                    AttachedKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AttachedKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "job",
                schema: "operations",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Lease = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Error = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "mail_choice",
                schema: "operations",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Mail = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_choice", x => new { x.Person, x.Topic });
                });

            migrationBuilder.CreateTable(
                name: "message",
                schema: "operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Unsubscribe = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Html = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JoinedInto = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                schema: "operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SentenceKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Values = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Key = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "signing_key",
                schema: "operations",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signing_key", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_invitation_Replaces",
                schema: "accounts",
                table: "invitation",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_file_AttachedKind_AttachedKey",
                schema: "operations",
                table: "file",
                columns: new[] { "AttachedKind", "AttachedKey" });

            migrationBuilder.CreateIndex(
                name: "IX_file_Sha256",
                schema: "operations",
                table: "file",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_job_Key",
                schema: "operations",
                table: "job",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_job_State_DueAt",
                schema: "operations",
                table: "job",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_message_JoinedInto",
                schema: "operations",
                table: "message",
                column: "JoinedInto");

            migrationBuilder.CreateIndex(
                name: "IX_message_Key",
                schema: "operations",
                table: "message",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_State_Address",
                schema: "operations",
                table: "message",
                columns: new[] { "State", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_Person_CreatedAt",
                schema: "operations",
                table: "notification",
                columns: new[] { "Person", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_notification_Person_Key",
                schema: "operations",
                table: "notification",
                columns: new[] { "Person", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_invitation_membership_Replaces",
                schema: "accounts",
                table: "invitation",
                column: "Replaces",
                principalSchema: "accounts",
                principalTable: "membership",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_invitation_membership_Replaces",
                schema: "accounts",
                table: "invitation");

            migrationBuilder.DropTable(
                name: "file",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "job",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "mail_choice",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "message",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "notification",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "signing_key",
                schema: "operations");

            migrationBuilder.DropIndex(
                name: "IX_invitation_Replaces",
                schema: "accounts",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "Replaces",
                schema: "accounts",
                table: "invitation");
        }
    }
}

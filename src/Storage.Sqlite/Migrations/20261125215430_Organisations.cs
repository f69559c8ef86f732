using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Replaces",
                table: "accounts_invitation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "operations_file",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    AttachedKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AttachedKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    RemovedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_file", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "operations_job",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    FinishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_job", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "operations_mail_choice",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_mail_choice", x => new { x.Person, x.Topic });
                });

            migrationBuilder.CreateTable(
                name: "operations_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unsubscribe = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    JoinedInto = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operations_notification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SentenceKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ReadAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operations_signing_key",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_signing_key", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_Replaces",
                table: "accounts_invitation",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_operations_file_AttachedKind_AttachedKey",
                table: "operations_file",
                columns: new[] { "AttachedKind", "AttachedKey" });

            migrationBuilder.CreateIndex(
                name: "IX_operations_file_Sha256",
                table: "operations_file",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_operations_job_Key",
                table: "operations_job",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operations_job_State_DueAt",
                table: "operations_job",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_operations_message_JoinedInto",
                table: "operations_message",
                column: "JoinedInto");

            migrationBuilder.CreateIndex(
                name: "IX_operations_message_Key",
                table: "operations_message",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operations_message_State_Address",
                table: "operations_message",
                columns: new[] { "State", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_operations_notification_Person_CreatedAt",
                table: "operations_notification",
                columns: new[] { "Person", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_operations_notification_Person_Key",
                table: "operations_notification",
                columns: new[] { "Person", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_accounts_invitation_accounts_membership_Replaces",
                table: "accounts_invitation",
                column: "Replaces",
                principalTable: "accounts_membership",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_accounts_invitation_accounts_membership_Replaces",
                table: "accounts_invitation");

            migrationBuilder.DropTable(
                name: "operations_file");

            migrationBuilder.DropTable(
                name: "operations_job");

            migrationBuilder.DropTable(
                name: "operations_mail_choice");

            migrationBuilder.DropTable(
                name: "operations_message");

            migrationBuilder.DropTable(
                name: "operations_notification");

            migrationBuilder.DropTable(
                name: "operations_signing_key");

            migrationBuilder.DropIndex(
                name: "IX_accounts_invitation_Replaces",
                table: "accounts_invitation");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "accounts_invitation");
        }
    }
}

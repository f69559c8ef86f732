using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndTrust : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "kernel_act",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Organisation",
                table: "kernel_act",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Person",
                table: "kernel_act",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKey",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                table: "kernel_act",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accounts_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Acronym = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    VerifiedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClosedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_organisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_organisation_accounts_organisation_ParentId",
                        column: x => x.ParentId,
                        principalTable: "accounts_organisation",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "accounts_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ErasedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClosedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "accounts_api_token",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    UsedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    RevokedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_api_token", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_api_token_accounts_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "accounts_organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DelegatedFrom = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_membership_accounts_membership_DelegatedFrom",
                        column: x => x.DelegatedFrom,
                        principalTable: "accounts_membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_accounts_membership_accounts_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "accounts_organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_membership_accounts_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_person_claim_accounts_person_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_accounts_person_login_accounts_person_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_accounts_person_passkey_accounts_person_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_token",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_accounts_person_token_accounts_person_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    AcceptedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_invitation_accounts_membership_Replaces",
                        column: x => x.Replaces,
                        principalTable: "accounts_membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_accounts_invitation_accounts_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "accounts_organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SeenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ConfirmedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    IsStrong = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_session_accounts_membership_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "accounts_membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_accounts_session_accounts_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_act_IsPublic_Number",
                table: "kernel_act",
                columns: new[] { "IsPublic", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_act_Organisation",
                table: "kernel_act",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_act_Person",
                table: "kernel_act",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_act_SubjectKind_SubjectKey",
                table: "kernel_act",
                columns: new[] { "SubjectKind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_api_token_Code",
                table: "accounts_api_token",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_api_token_Digest",
                table: "accounts_api_token",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_api_token_OrganisationId",
                table: "accounts_api_token",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_Digest",
                table: "accounts_invitation",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_OrganisationId",
                table: "accounts_invitation",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_Replaces",
                table: "accounts_invitation",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_membership_DelegatedFrom",
                table: "accounts_membership",
                column: "DelegatedFrom");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_membership_OrganisationId",
                table: "accounts_membership",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_membership_PersonId",
                table: "accounts_membership",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisation_Code",
                table: "accounts_organisation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisation_Country",
                table: "accounts_organisation",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisation_ParentId",
                table: "accounts_organisation",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_NormalizedEmail",
                table: "accounts_person",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_NormalizedUserName",
                table: "accounts_person",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_claim_UserId",
                table: "accounts_person_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_login_UserId",
                table: "accounts_person_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_passkey_UserId",
                table: "accounts_person_passkey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_session_Code",
                table: "accounts_session",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_session_MembershipId",
                table: "accounts_session",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_session_PersonId",
                table: "accounts_session",
                column: "PersonId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_api_token");

            migrationBuilder.DropTable(
                name: "accounts_invitation");

            migrationBuilder.DropTable(
                name: "accounts_person_claim");

            migrationBuilder.DropTable(
                name: "accounts_person_login");

            migrationBuilder.DropTable(
                name: "accounts_person_passkey");

            migrationBuilder.DropTable(
                name: "accounts_person_token");

            migrationBuilder.DropTable(
                name: "accounts_session");

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

            migrationBuilder.DropTable(
                name: "accounts_membership");

            migrationBuilder.DropTable(
                name: "accounts_organisation");

            migrationBuilder.DropTable(
                name: "accounts_person");

            migrationBuilder.DropIndex(
                name: "IX_kernel_act_IsPublic_Number",
                table: "kernel_act");

            migrationBuilder.DropIndex(
                name: "IX_kernel_act_Organisation",
                table: "kernel_act");

            migrationBuilder.DropIndex(
                name: "IX_kernel_act_Person",
                table: "kernel_act");

            migrationBuilder.DropIndex(
                name: "IX_kernel_act_SubjectKind_SubjectKey",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "After",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "SubjectKey",
                table: "kernel_act");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                table: "kernel_act");
        }
    }
}

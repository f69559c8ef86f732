using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndTrust : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.EnsureSchema(
                name: "operations");

            migrationBuilder.AlterColumn<string>(
                name: "Actor",
                schema: "kernel",
                table: "act",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(120)",
                oldMaxLength: 120);

            migrationBuilder.AddColumn<string>(
                name: "After",
                schema: "kernel",
                table: "act",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                schema: "kernel",
                table: "act",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                schema: "kernel",
                table: "act",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                schema: "kernel",
                table: "act",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Organisation",
                schema: "kernel",
                table: "act",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Person",
                schema: "kernel",
                table: "act",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                schema: "kernel",
                table: "act",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKey",
                schema: "kernel",
                table: "act",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubjectKind",
                schema: "kernel",
                table: "act",
                type: "character varying(40)",
                maxLength: 40,
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
                name: "organisation",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Acronym = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Languages = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Website = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisation_organisation_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "accounts",
                        principalTable: "organisation",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "api_token",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Scopes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_token", x => x.Id);
                    table.ForeignKey(
                        name: "FK_api_token_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "accounts",
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DelegatedFrom = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_membership_membership_DelegatedFrom",
                        column: x => x.DelegatedFrom,
                        principalSchema: "accounts",
                        principalTable: "membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_membership_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "accounts",
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_membership_person_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_claim",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_person_claim_person_UserId",
                        column: x => x.UserId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_login",
                schema: "accounts",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_person_login_person_UserId",
                        column: x => x.UserId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_passkey",
                schema: "accounts",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_person_passkey_person_UserId",
                        column: x => x.UserId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_token",
                schema: "accounts",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_person_token_person_UserId",
                        column: x => x.UserId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitation_membership_Replaces",
                        column: x => x.Replaces,
                        principalSchema: "accounts",
                        principalTable: "membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_invitation_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "accounts",
                        principalTable: "organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsStrong = table.Column<bool>(type: "boolean", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Browser = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_session_membership_MembershipId",
                        column: x => x.MembershipId,
                        principalSchema: "accounts",
                        principalTable: "membership",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_session_person_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_IsPublic_Number",
                schema: "kernel",
                table: "act",
                columns: new[] { "IsPublic", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_act_Organisation",
                schema: "kernel",
                table: "act",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_act_Person",
                schema: "kernel",
                table: "act",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_act_SubjectKind_SubjectKey",
                schema: "kernel",
                table: "act",
                columns: new[] { "SubjectKind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_api_token_Code",
                schema: "accounts",
                table: "api_token",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_token_Digest",
                schema: "accounts",
                table: "api_token",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_token_OrganisationId",
                schema: "accounts",
                table: "api_token",
                column: "OrganisationId");

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
                name: "IX_invitation_Digest",
                schema: "accounts",
                table: "invitation",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitation_OrganisationId",
                schema: "accounts",
                table: "invitation",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_Replaces",
                schema: "accounts",
                table: "invitation",
                column: "Replaces");

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
                name: "IX_membership_DelegatedFrom",
                schema: "accounts",
                table: "membership",
                column: "DelegatedFrom");

            migrationBuilder.CreateIndex(
                name: "IX_membership_OrganisationId",
                schema: "accounts",
                table: "membership",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_membership_PersonId",
                schema: "accounts",
                table: "membership",
                column: "PersonId");

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

            migrationBuilder.CreateIndex(
                name: "IX_organisation_Code",
                schema: "accounts",
                table: "organisation",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_Country",
                schema: "accounts",
                table: "organisation",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_ParentId",
                schema: "accounts",
                table: "organisation",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_person_NormalizedEmail",
                schema: "accounts",
                table: "person",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_NormalizedUserName",
                schema: "accounts",
                table: "person",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_claim_UserId",
                schema: "accounts",
                table: "person_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_person_login_UserId",
                schema: "accounts",
                table: "person_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_person_passkey_UserId",
                schema: "accounts",
                table: "person_passkey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_session_Code",
                schema: "accounts",
                table: "session",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_MembershipId",
                schema: "accounts",
                table: "session",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_session_PersonId",
                schema: "accounts",
                table: "session",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_token",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "file",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "accounts");

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
                name: "person_claim",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "person_login",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "person_passkey",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "person_token",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "session",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "signing_key",
                schema: "operations");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "person",
                schema: "accounts");

            migrationBuilder.DropIndex(
                name: "IX_act_IsPublic_Number",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropIndex(
                name: "IX_act_Organisation",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropIndex(
                name: "IX_act_Person",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropIndex(
                name: "IX_act_SubjectKind_SubjectKey",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "After",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "Before",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "Channel",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "Organisation",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "Person",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "Role",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "SubjectKey",
                schema: "kernel",
                table: "act");

            migrationBuilder.DropColumn(
                name: "SubjectKind",
                schema: "kernel",
                table: "act");

            migrationBuilder.AlterColumn<string>(
                name: "Actor",
                schema: "kernel",
                table: "act",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20);
        }
    }
}

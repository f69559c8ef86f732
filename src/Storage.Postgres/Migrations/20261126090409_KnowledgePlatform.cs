using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KnowledgePlatform : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                schema: "knowledge",
                table: "item",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                schema: "knowledge",
                table: "item",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                schema: "knowledge",
                table: "item",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginAddress",
                schema: "knowledge",
                table: "item",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginName",
                schema: "knowledge",
                table: "item",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "batch",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsWorkbook = table.Column<bool>(type: "boolean", nullable: false),
                    Submits = table.Column<bool>(type: "boolean", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JobKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Report = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "checked_link",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Host = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    FailedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeadSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checked_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "collection",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    StarterKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "community",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Objectives = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Languages = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Members = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_community", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contribution",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Writers = table.Column<string>(type: "text", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    BaseVersion = table.Column<int>(type: "integer", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClientKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ClientDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "discussion",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Place = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PlaceKey = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LatestAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Opening = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LastPost = table.Column<int>(type: "integer", nullable: false),
                    ShownPosts = table.Column<int>(type: "integer", nullable: false),
                    IsLocked = table.Column<bool>(type: "boolean", nullable: false),
                    AcceptedPost = table.Column<int>(type: "integer", nullable: true),
                    OpensAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Summary = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    SummaryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion", x => x.Id);
                });

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
                name: "expert",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Listed = table.Column<string>(type: "text", nullable: true),
                    PublicWords = table.Column<string>(type: "text", nullable: false),
                    NetworkWords = table.Column<string>(type: "text", nullable: false),
                    FreeFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FreeAudience = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ListedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "expert_talk",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpertCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Asker = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerOrganisation = table.Column<Guid>(type: "uuid", nullable: true),
                    End = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "harvest_source",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Set = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Begun = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Token = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    HarvestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Problem = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_harvest_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item_upkeep",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Contribution = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Told = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_upkeep", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_item_upkeep_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_version",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsCurrent = table.Column<bool>(type: "boolean", nullable: false),
                    Contribution = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reviewers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_item_version_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "own_list",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "place_introduction",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsByCountry = table.Column<bool>(type: "boolean", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place_introduction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "saved_search",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    LookedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "topic",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StarterKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Base_Objectives = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Base_Paragraphs = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Base_Query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Base_Collection = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Base_Resources = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "use_count",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_count", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "use_day",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_day", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "use_month",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_month", x => new { x.Thing, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "use_total",
                schema: "knowledge",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Reads = table.Column<int>(type: "integer", nullable: false),
                    Downloads = table.Column<int>(type: "integer", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    HeldReads = table.Column<int>(type: "integer", nullable: false),
                    HeldDownloads = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_total", x => x.Thing);
                });

            migrationBuilder.CreateTable(
                name: "item_link",
                schema: "knowledge",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_link", x => new { x.ItemId, x.LinkId });
                    table.ForeignKey(
                        name: "FK_item_link_checked_link_LinkId",
                        column: x => x.LinkId,
                        principalSchema: "knowledge",
                        principalTable: "checked_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_item_link_item_ItemId",
                        column: x => x.ItemId,
                        principalSchema: "knowledge",
                        principalTable: "item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collection_entry",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CollectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_collection_entry_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalSchema: "knowledge",
                        principalTable: "collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collection_text",
                schema: "knowledge",
                columns: table => new
                {
                    CollectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection_text", x => new { x.CollectionId, x.Language });
                    table.ForeignKey(
                        name: "FK_collection_text_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalSchema: "knowledge",
                        principalTable: "collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_member",
                schema: "knowledge",
                columns: table => new
                {
                    CommunityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAdmitted = table.Column<bool>(type: "boolean", nullable: false),
                    IsModerator = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_community_member", x => new { x.CommunityId, x.Person });
                    table.ForeignKey(
                        name: "FK_community_member_community_CommunityId",
                        column: x => x.CommunityId,
                        principalSchema: "knowledge",
                        principalTable: "community",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contribution_event",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Move = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_contribution_event_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalSchema: "knowledge",
                        principalTable: "contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_seat",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    IsUn = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reminders = table.Column<int>(type: "integer", nullable: false),
                    Scores = table.Column<string>(type: "text", nullable: true),
                    Recommendation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_seat_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalSchema: "knowledge",
                        principalTable: "contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussion_follower",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion_follower", x => new { x.DiscussionId, x.Person });
                    table.ForeignKey(
                        name: "FK_discussion_follower_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "moderation_decision",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: true),
                    Move = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderation_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_moderation_decision_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplyTo = table.Column<int>(type: "integer", nullable: true),
                    Mentions = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EditedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post", x => new { x.DiscussionId, x.Number });
                    table.ForeignKey(
                        name: "FK_post_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalSchema: "knowledge",
                        principalTable: "discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "expert_facet",
                schema: "knowledge",
                columns: table => new
                {
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Audience = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_facet", x => new { x.ExpertId, x.Field, x.Value });
                    table.ForeignKey(
                        name: "FK_expert_facet_expert_ExpertId",
                        column: x => x.ExpertId,
                        principalSchema: "knowledge",
                        principalTable: "expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "expert_message",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TalkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsFromExpert = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_expert_message_expert_talk_TalkId",
                        column: x => x.TalkId,
                        principalSchema: "knowledge",
                        principalTable: "expert_talk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "harvest_record",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Identifier = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Datestamp = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_harvest_record", x => x.Id);
                    table.ForeignKey(
                        name: "FK_harvest_record_harvest_source_SourceId",
                        column: x => x.SourceId,
                        principalSchema: "knowledge",
                        principalTable: "harvest_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "own_list_entry",
                schema: "knowledge",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_list_entry", x => new { x.ListId, x.ItemCode });
                    table.ForeignKey(
                        name: "FK_own_list_entry_own_list_ListId",
                        column: x => x.ListId,
                        principalSchema: "knowledge",
                        principalTable: "own_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_text",
                schema: "knowledge",
                columns: table => new
                {
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topic_text", x => new { x.TopicId, x.Language });
                    table.ForeignKey(
                        name: "FK_topic_text_topic_TopicId",
                        column: x => x.TopicId,
                        principalSchema: "knowledge",
                        principalTable: "topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_edition",
                schema: "knowledge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_edition_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalSchema: "knowledge",
                        principalTable: "post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_report",
                schema: "knowledge",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: false),
                    Reporter = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_report", x => new { x.DiscussionId, x.Post, x.Reporter });
                    table.ForeignKey(
                        name: "FK_post_report_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalSchema: "knowledge",
                        principalTable: "post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_item_Origin",
                schema: "knowledge",
                table: "item",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_batch_Code",
                schema: "knowledge",
                table: "batch",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_batch_Organisation_SentAt",
                schema: "knowledge",
                table: "batch",
                columns: new[] { "Organisation", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_State_SentAt",
                schema: "knowledge",
                table: "batch",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_Address",
                schema: "knowledge",
                table: "checked_link",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_DeadSince",
                schema: "knowledge",
                table: "checked_link",
                column: "DeadSince");

            migrationBuilder.CreateIndex(
                name: "IX_checked_link_DueAt_Host",
                schema: "knowledge",
                table: "checked_link",
                columns: new[] { "DueAt", "Host" });

            migrationBuilder.CreateIndex(
                name: "IX_collection_Code",
                schema: "knowledge",
                table: "collection",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_StarterKey",
                schema: "knowledge",
                table: "collection",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_entry_CollectionId_ItemCode",
                schema: "knowledge",
                table: "collection_entry",
                columns: new[] { "CollectionId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_collection_entry_ItemCode",
                schema: "knowledge",
                table: "collection_entry",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_community_Code",
                schema: "knowledge",
                table: "community",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_community_member_Person",
                schema: "knowledge",
                table: "community_member",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_Code",
                schema: "knowledge",
                table: "contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contribution_ItemCode",
                schema: "knowledge",
                table: "contribution",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_Organisation_ClientKey",
                schema: "knowledge",
                table: "contribution",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contribution_State",
                schema: "knowledge",
                table: "contribution",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_event_ContributionId_Number",
                schema: "knowledge",
                table: "contribution_event",
                columns: new[] { "ContributionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Author",
                schema: "knowledge",
                table: "discussion",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Code",
                schema: "knowledge",
                table: "discussion",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Number",
                schema: "knowledge",
                table: "discussion",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_Opening_LatestAt_Number_IsPublic",
                schema: "knowledge",
                table: "discussion",
                columns: new[] { "Opening", "LatestAt", "Number", "IsPublic" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_PlaceKey_Opening_LatestAt_Number",
                schema: "knowledge",
                table: "discussion",
                columns: new[] { "PlaceKey", "Opening", "LatestAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_follower_Person",
                schema: "knowledge",
                table: "discussion_follower",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_event_registration_ItemCode",
                schema: "knowledge",
                table: "event_registration",
                column: "ItemCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_Code",
                schema: "knowledge",
                table: "expert",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_ListedAt",
                schema: "knowledge",
                table: "expert",
                column: "ListedAt");

            migrationBuilder.CreateIndex(
                name: "IX_expert_Person",
                schema: "knowledge",
                table: "expert",
                column: "Person",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_State",
                schema: "knowledge",
                table: "expert",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_expert_facet_Field_Value",
                schema: "knowledge",
                table: "expert_facet",
                columns: new[] { "Field", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_message_TalkId_Number",
                schema: "knowledge",
                table: "expert_message",
                columns: new[] { "TalkId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expert_talk_Asker_StartedAt",
                schema: "knowledge",
                table: "expert_talk",
                columns: new[] { "Asker", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_talk_Expert_Asker",
                schema: "knowledge",
                table: "expert_talk",
                columns: new[] { "Expert", "Asker" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_harvest_record_SourceId_Identifier",
                schema: "knowledge",
                table: "harvest_record",
                columns: new[] { "SourceId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_harvest_record_SourceId_State_ToldAt",
                schema: "knowledge",
                table: "harvest_record",
                columns: new[] { "SourceId", "State", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_harvest_source_Code",
                schema: "knowledge",
                table: "harvest_source",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_link_LinkId",
                schema: "knowledge",
                table: "item_link",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_item_upkeep_Contribution",
                schema: "knowledge",
                table: "item_upkeep",
                column: "Contribution",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_upkeep_Rhythm_Since",
                schema: "knowledge",
                table: "item_upkeep",
                columns: new[] { "Rhythm", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_item_version_ItemId_Number",
                schema: "knowledge",
                table: "item_version",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_moderation_decision_DiscussionId_Post",
                schema: "knowledge",
                table: "moderation_decision",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_own_list_Person",
                schema: "knowledge",
                table: "own_list",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_panel_seat_ContributionId_Round_Reviewer",
                schema: "knowledge",
                table: "panel_seat",
                columns: new[] { "ContributionId", "Round", "Reviewer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seat_Reviewer_State",
                schema: "knowledge",
                table: "panel_seat",
                columns: new[] { "Reviewer", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_place_introduction_Place_Language_Number",
                schema: "knowledge",
                table: "place_introduction",
                columns: new[] { "Place", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_post_Author_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "Author", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_Author_State_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "Author", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_State_At",
                schema: "knowledge",
                table: "post",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_edition_DiscussionId_Post",
                schema: "knowledge",
                table: "post_edition",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_post_report_IsOpen_At",
                schema: "knowledge",
                table: "post_report",
                columns: new[] { "IsOpen", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_post_report_Reporter",
                schema: "knowledge",
                table: "post_report",
                column: "Reporter");

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

            migrationBuilder.CreateIndex(
                name: "IX_saved_search_Person",
                schema: "knowledge",
                table: "saved_search",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_saved_search_Rhythm_Position",
                schema: "knowledge",
                table: "saved_search",
                columns: new[] { "Rhythm", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_topic_Slug",
                schema: "knowledge",
                table: "topic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_topic_StarterKey",
                schema: "knowledge",
                table: "topic",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_use_count_Day",
                schema: "knowledge",
                table: "use_count",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_use_day_Day",
                schema: "knowledge",
                table: "use_day",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batch",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "collection_entry",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "collection_text",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "community_member",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "contribution_event",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "discussion_follower",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert_facet",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert_message",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "harvest_record",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_link",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_upkeep",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "item_version",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "moderation_decision",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "own_list_entry",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "panel_seat",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "place_introduction",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post_edition",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post_report",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "registrant",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "saved_search",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "topic_text",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_count",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_day",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_month",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "use_total",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "collection",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "community",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "expert_talk",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "harvest_source",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "checked_link",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "own_list",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "contribution",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "post",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "event_registration",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "topic",
                schema: "knowledge");

            migrationBuilder.DropTable(
                name: "discussion",
                schema: "knowledge");

            migrationBuilder.DropIndex(
                name: "IX_item_Origin",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "EndReason",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "Origin",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "OriginAddress",
                schema: "knowledge",
                table: "item");

            migrationBuilder.DropColumn(
                name: "OriginName",
                schema: "knowledge",
                table: "item");
        }
    }
}

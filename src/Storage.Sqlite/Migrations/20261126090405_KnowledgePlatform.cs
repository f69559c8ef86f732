using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marrakech.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KnowledgePlatform : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ArchivedAt",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginAddress",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginName",
                table: "knowledge_item",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "knowledge_batch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsWorkbook = table.Column<bool>(type: "INTEGER", nullable: false),
                    Submits = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    JobKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_checked_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FailedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeadSince = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_checked_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_collection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    StarterKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_community",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Objectives = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_community", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_contribution",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Writers = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClientKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClientDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_discussion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PlaceKey = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    LatestAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Opening = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastPost = table.Column<int>(type: "INTEGER", nullable: false),
                    ShownPosts = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    AcceptedPost = table.Column<int>(type: "INTEGER", nullable: true),
                    OpensAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ClosesAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    SummaryAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_discussion", x => x.Id);
                });

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
                name: "knowledge_expert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Listed = table.Column<string>(type: "TEXT", nullable: true),
                    PublicWords = table.Column<string>(type: "TEXT", nullable: false),
                    NetworkWords = table.Column<string>(type: "TEXT", nullable: false),
                    FreeFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FreeAudience = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    ListedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_expert_talk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Asker = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskerOrganisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReportedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    SettledAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    StartedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_harvest_source",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Set = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Begun = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HarvestedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_harvest_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_upkeep",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Told = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_upkeep", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_knowledge_item_upkeep_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contribution = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reviewers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_item_version_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_own_list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_own_list", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_place_introduction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsByCountry = table.Column<bool>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_place_introduction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_saved_search",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    LookedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_saved_search", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StarterKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Base_Objectives = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Base_Paragraphs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Base_Query = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Base_Collection = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Base_Resources = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_count",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_count", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_day",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_day", x => new { x.Thing, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_month",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_month", x => new { x.Thing, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "knowledge_use_total",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldReads = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldDownloads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_use_total", x => x.Thing);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_item_link",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_item_link", x => new { x.ItemId, x.LinkId });
                    table.ForeignKey(
                        name: "FK_knowledge_item_link_knowledge_checked_link_LinkId",
                        column: x => x.LinkId,
                        principalTable: "knowledge_checked_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_knowledge_item_link_knowledge_item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "knowledge_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_collection_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CollectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_collection_entry_knowledge_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "knowledge_collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_collection_text",
                columns: table => new
                {
                    CollectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_collection_text", x => new { x.CollectionId, x.Language });
                    table.ForeignKey(
                        name: "FK_knowledge_collection_text_knowledge_collection_CollectionId",
                        column: x => x.CollectionId,
                        principalTable: "knowledge_collection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_community_member",
                columns: table => new
                {
                    CommunityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAdmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsModerator = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_community_member", x => new { x.CommunityId, x.Person });
                    table.ForeignKey(
                        name: "FK_knowledge_community_member_knowledge_community_CommunityId",
                        column: x => x.CommunityId,
                        principalTable: "knowledge_community",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_contribution_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_contribution_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_contribution_event_knowledge_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "knowledge_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_panel_seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContributionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviewer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUn = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DoneAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    Scores = table.Column<string>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_panel_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_panel_seat_knowledge_contribution_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "knowledge_contribution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_discussion_follower",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_discussion_follower", x => new { x.DiscussionId, x.Person });
                    table.ForeignKey(
                        name: "FK_knowledge_discussion_follower_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_moderation_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: true),
                    Move = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_moderation_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_moderation_decision_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: true),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplyTo = table.Column<int>(type: "INTEGER", nullable: true),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    EditedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post", x => new { x.DiscussionId, x.Number });
                    table.ForeignKey(
                        name: "FK_knowledge_post_knowledge_discussion_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "knowledge_discussion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "knowledge_expert_facet",
                columns: table => new
                {
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Audience = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_facet", x => new { x.ExpertId, x.Field, x.Value });
                    table.ForeignKey(
                        name: "FK_knowledge_expert_facet_knowledge_expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "knowledge_expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_expert_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TalkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFromExpert = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_expert_message", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_expert_message_knowledge_expert_talk_TalkId",
                        column: x => x.TalkId,
                        principalTable: "knowledge_expert_talk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_harvest_record",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Datestamp = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_harvest_record", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_harvest_record_knowledge_harvest_source_SourceId",
                        column: x => x.SourceId,
                        principalTable: "knowledge_harvest_source",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_own_list_entry",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_own_list_entry", x => new { x.ListId, x.ItemCode });
                    table.ForeignKey(
                        name: "FK_knowledge_own_list_entry_knowledge_own_list_ListId",
                        column: x => x.ListId,
                        principalTable: "knowledge_own_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_topic_text",
                columns: table => new
                {
                    TopicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_topic_text", x => new { x.TopicId, x.Language });
                    table.ForeignKey(
                        name: "FK_knowledge_topic_text_knowledge_topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "knowledge_topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post_edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_knowledge_post_edition_knowledge_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalTable: "knowledge_post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_post_report",
                columns: table => new
                {
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<int>(type: "INTEGER", nullable: false),
                    Reporter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_post_report", x => new { x.DiscussionId, x.Post, x.Reporter });
                    table.ForeignKey(
                        name: "FK_knowledge_post_report_knowledge_post_DiscussionId_Post",
                        columns: x => new { x.DiscussionId, x.Post },
                        principalTable: "knowledge_post",
                        principalColumns: new[] { "DiscussionId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_Origin",
                table: "knowledge_item",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_Code",
                table: "knowledge_batch",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_Organisation_SentAt",
                table: "knowledge_batch",
                columns: new[] { "Organisation", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_batch_State_SentAt",
                table: "knowledge_batch",
                columns: new[] { "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_Address",
                table: "knowledge_checked_link",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_DeadSince",
                table: "knowledge_checked_link",
                column: "DeadSince");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_checked_link_DueAt_Host",
                table: "knowledge_checked_link",
                columns: new[] { "DueAt", "Host" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_Code",
                table: "knowledge_collection",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_StarterKey",
                table: "knowledge_collection",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_entry_CollectionId_ItemCode",
                table: "knowledge_collection_entry",
                columns: new[] { "CollectionId", "ItemCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_collection_entry_ItemCode",
                table: "knowledge_collection_entry",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_community_Code",
                table: "knowledge_community",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_community_member_Person",
                table: "knowledge_community_member",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_Code",
                table: "knowledge_contribution",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_ItemCode",
                table: "knowledge_contribution",
                column: "ItemCode");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_Organisation_ClientKey",
                table: "knowledge_contribution",
                columns: new[] { "Organisation", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_State",
                table: "knowledge_contribution",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_contribution_event_ContributionId_Number",
                table: "knowledge_contribution_event",
                columns: new[] { "ContributionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Author",
                table: "knowledge_discussion",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Code",
                table: "knowledge_discussion",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Number",
                table: "knowledge_discussion",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_Opening_LatestAt_Number_IsPublic",
                table: "knowledge_discussion",
                columns: new[] { "Opening", "LatestAt", "Number", "IsPublic" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_PlaceKey_Opening_LatestAt_Number",
                table: "knowledge_discussion",
                columns: new[] { "PlaceKey", "Opening", "LatestAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_discussion_follower_Person",
                table: "knowledge_discussion_follower",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_event_registration_ItemCode",
                table: "knowledge_event_registration",
                column: "ItemCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_Code",
                table: "knowledge_expert",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_ListedAt",
                table: "knowledge_expert",
                column: "ListedAt");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_Person",
                table: "knowledge_expert",
                column: "Person",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_State",
                table: "knowledge_expert",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_facet_Field_Value",
                table: "knowledge_expert_facet",
                columns: new[] { "Field", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_message_TalkId_Number",
                table: "knowledge_expert_message",
                columns: new[] { "TalkId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_talk_Asker_StartedAt",
                table: "knowledge_expert_talk",
                columns: new[] { "Asker", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_expert_talk_Expert_Asker",
                table: "knowledge_expert_talk",
                columns: new[] { "Expert", "Asker" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_record_SourceId_Identifier",
                table: "knowledge_harvest_record",
                columns: new[] { "SourceId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_record_SourceId_State_ToldAt",
                table: "knowledge_harvest_record",
                columns: new[] { "SourceId", "State", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_harvest_source_Code",
                table: "knowledge_harvest_source",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_link_LinkId",
                table: "knowledge_item_link",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_upkeep_Contribution",
                table: "knowledge_item_upkeep",
                column: "Contribution",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_upkeep_Rhythm_Since",
                table: "knowledge_item_upkeep",
                columns: new[] { "Rhythm", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_item_version_ItemId_Number",
                table: "knowledge_item_version",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_moderation_decision_DiscussionId_Post",
                table: "knowledge_moderation_decision",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_own_list_Person",
                table: "knowledge_own_list",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_panel_seat_ContributionId_Round_Reviewer",
                table: "knowledge_panel_seat",
                columns: new[] { "ContributionId", "Round", "Reviewer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_panel_seat_Reviewer_State",
                table: "knowledge_panel_seat",
                columns: new[] { "Reviewer", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_place_introduction_Place_Language_Number",
                table: "knowledge_place_introduction",
                columns: new[] { "Place", "Language", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_Author_At",
                table: "knowledge_post",
                columns: new[] { "Author", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_Author_State_At",
                table: "knowledge_post",
                columns: new[] { "Author", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_State_At",
                table: "knowledge_post",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_edition_DiscussionId_Post",
                table: "knowledge_post_edition",
                columns: new[] { "DiscussionId", "Post" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_report_IsOpen_At",
                table: "knowledge_post_report",
                columns: new[] { "IsOpen", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_post_report_Reporter",
                table: "knowledge_post_report",
                column: "Reporter");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_registrant_Person",
                table: "knowledge_registrant",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_registrant_RegistrationId_Person",
                table: "knowledge_registrant",
                columns: new[] { "RegistrationId", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_saved_search_Person",
                table: "knowledge_saved_search",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_saved_search_Rhythm_Position",
                table: "knowledge_saved_search",
                columns: new[] { "Rhythm", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_topic_Slug",
                table: "knowledge_topic",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_topic_StarterKey",
                table: "knowledge_topic",
                column: "StarterKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_use_count_Day",
                table: "knowledge_use_count",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_use_day_Day",
                table: "knowledge_use_day",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "knowledge_batch");

            migrationBuilder.DropTable(
                name: "knowledge_collection_entry");

            migrationBuilder.DropTable(
                name: "knowledge_collection_text");

            migrationBuilder.DropTable(
                name: "knowledge_community_member");

            migrationBuilder.DropTable(
                name: "knowledge_contribution_event");

            migrationBuilder.DropTable(
                name: "knowledge_discussion_follower");

            migrationBuilder.DropTable(
                name: "knowledge_expert_facet");

            migrationBuilder.DropTable(
                name: "knowledge_expert_message");

            migrationBuilder.DropTable(
                name: "knowledge_harvest_record");

            migrationBuilder.DropTable(
                name: "knowledge_item_link");

            migrationBuilder.DropTable(
                name: "knowledge_item_upkeep");

            migrationBuilder.DropTable(
                name: "knowledge_item_version");

            migrationBuilder.DropTable(
                name: "knowledge_moderation_decision");

            migrationBuilder.DropTable(
                name: "knowledge_own_list_entry");

            migrationBuilder.DropTable(
                name: "knowledge_panel_seat");

            migrationBuilder.DropTable(
                name: "knowledge_place_introduction");

            migrationBuilder.DropTable(
                name: "knowledge_post_edition");

            migrationBuilder.DropTable(
                name: "knowledge_post_report");

            migrationBuilder.DropTable(
                name: "knowledge_registrant");

            migrationBuilder.DropTable(
                name: "knowledge_saved_search");

            migrationBuilder.DropTable(
                name: "knowledge_topic_text");

            migrationBuilder.DropTable(
                name: "knowledge_use_count");

            migrationBuilder.DropTable(
                name: "knowledge_use_day");

            migrationBuilder.DropTable(
                name: "knowledge_use_month");

            migrationBuilder.DropTable(
                name: "knowledge_use_total");

            migrationBuilder.DropTable(
                name: "knowledge_collection");

            migrationBuilder.DropTable(
                name: "knowledge_community");

            migrationBuilder.DropTable(
                name: "knowledge_expert");

            migrationBuilder.DropTable(
                name: "knowledge_expert_talk");

            migrationBuilder.DropTable(
                name: "knowledge_harvest_source");

            migrationBuilder.DropTable(
                name: "knowledge_checked_link");

            migrationBuilder.DropTable(
                name: "knowledge_own_list");

            migrationBuilder.DropTable(
                name: "knowledge_contribution");

            migrationBuilder.DropTable(
                name: "knowledge_post");

            migrationBuilder.DropTable(
                name: "knowledge_event_registration");

            migrationBuilder.DropTable(
                name: "knowledge_topic");

            migrationBuilder.DropTable(
                name: "knowledge_discussion");

            migrationBuilder.DropIndex(
                name: "IX_knowledge_item_Origin",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "OriginAddress",
                table: "knowledge_item");

            migrationBuilder.DropColumn(
                name: "OriginName",
                table: "knowledge_item");
        }
    }
}

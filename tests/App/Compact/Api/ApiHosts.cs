using Marrakech.Accounts.Data;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Compact.Api;

/// <summary>The host with invented official documents, and editions of the first practice.</summary>
public abstract class ApiHost(Engine engine) : TestHost(engine, Content.Starter)
{
    public const string Practice = "P-000001", NewestTitle = "An invented practice", NewestText = "It was invented in a test, in Kenya.", Partner = "O-800001";

    protected override async Task SeedAsync(IServiceProvider services)
    {
        await InventedDocuments.StoreAsync(services);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DocumentsImported", IsPublic: true), null, CancellationToken.None);
        var item = await db.Set<Item>().SingleAsync(i => i.Code == Practice);
        db.AddRange(
            Edition(item.Id, act.At, "first-edition", 1, "An older title", "Older words.", "[]"),
            Edition(item.Id, act.At, "booklet", 2, NewestTitle, NewestText, """[{"Mark":"1","Text":"Invented source","Url":"https://example.org/a,b"}]"""));
        item.UpdatedAt = act.At;
        act.Changed("item", item.Code);
        foreach (var number in new[] { 1, 2, 3 }) Discuss(db, act.At, number);
        foreach (var number in new[] { 1, 2, 3 }) Ask(db, act.At, number);
        foreach (var number in new[] { 1, 2, 3 }) Offer(db, act.At, number);
        foreach (var number in new[] { 1, 2, 3 }) Give(db, act.At, number);
        foreach (var number in new[] { 1, 2, 3 }) Fund(db, act.At, number);
        await act.CommitAsync(new { invented = true }, CancellationToken.None);
    }

    private static void Give(AppDb db, DateTimeOffset at, int number) => db.Add(new DonorContribution
    {
        Id = Guid.CreateVersion7(at),
        Code = DonorContribution.CodeOf(number),
        Donor = Guid.Empty,
        DonorCode = $"O-80000{number}",
        Currency = "EUR",
        Minor = 100,
        Note = "",
        Earmark = Earmark.None,
        EarmarkOf = "",
        IsPublicPledge = true,
        State = ContributionState.Pledged,
        PledgedAt = at,
    });

    private static void Ask(AppDb db, DateTimeOffset at, int number)
    {
        var story = RequestStory.Begun.With(RequestMove.Submit, Mover.Country, at, new MoveDetails { Promise = new Promise(Track.Ordinary, 2, 10, 15, 20) });
        var request = new SupportRequest
        {
            Id = Guid.CreateVersion7(at),
            Code = SupportRequest.CodeOf(2026, number),
            State = story.State,
            Answers = "{}",
            Title = "",
            Writers = "",
            Visibility = RequestQuestion.Public,
            Organisation = Guid.Empty,
            Country = "KE",
            CreatedAt = at,
            ChangedAt = at,
            SubmittedAt = at,
        };
        request.Take(RequestAnswers.None.With(RequestQuestion.Title, $"Invented need {number}").With(RequestQuestion.Language, "en").With(RequestQuestion.Objective, "8").With(RequestQuestion.Visibility, RequestQuestion.Public));
        db.Add(request);
        db.Add(RequestStepRow.Of(story.Steps[0], request.Id, null));
    }

    /// <summary>A project the committee approved, with signed minutes.</summary>
    private static void Fund(AppDb db, DateTimeOffset at, int number)
    {
        var id = Guid.CreateVersion7(at);
        var proposal = new Proposal { Id = id, Code = Proposal.CodeOf(number), State = ProposalState.Approved, Answers = "{}", Title = "", Organisation = id, Lead = $"O-80000{number}", Window = "", Writers = "", CreatedAt = at, ChangedAt = at, SubmittedAt = at };
        proposal.Take(ProposalAnswers.None.With(ProposalQuestion.Title, $"Invented project {number}").With(ProposalQuestion.Language, "en").With(ProposalQuestion.Objective, "8").With(ProposalQuestion.Countries, "KE").With(ProposalQuestion.Window, WindowTerms.Ordinary));
        var decision = new CommitteeDecision { Move = ProposalMove.Approve, Way = DecisionWay.Consensus, Reason = "It fits.", Tranches = [1_000_00] };
        db.AddRange(
            proposal,
            new CommitteeMeeting { Id = id, Code = CommitteeMeeting.CodeOf(number), Day = DateOnly.FromDateTime(at.UtcDateTime), Papers = "", Present = "", Minutes = "We met.", Hash = CommitteeMeeting.HashOf("We met."), SignedAt = at, CreatedAt = at },
            new AgendaItem { Id = id, MeetingId = id, ProposalId = id, Place = 1, Decision = decision.Json(), DecidedAt = at });
    }

    private static void Offer(AppDb db, DateTimeOffset at, int number)
    {
        var id = Guid.CreateVersion7(at);
        db.Add(new Organisation { Id = id, Code = $"O-80000{number}", Name = $"Invented partner {number}", Kind = "civil-society", Country = "KE", Languages = "en", CreatedAt = at, VerifiedAt = at });
        var capability = new Capability { Id = id, Code = Capability.CodeOf(number), Organisation = id, ToldAt = at, CreatedAt = at, ChangedAt = at };
        capability.Take(
            new CapabilityWords
            {
                Title = $"Invented service {number}",
                Language = "en",
                Description = "Invented words.",
                Supports = ["training"],
                Objectives = [8],
                IsWorldwide = true,
                Languages = ["en"],
                Capacity = FreeCapacity.Enough,
                Cost = CostBasis.Free,
            },
            null,
            at);
        db.Add(capability);
    }

    private static void Discuss(AppDb db, DateTimeOffset at, int number)
    {
        var id = Guid.CreateVersion7(at);
        db.Add(new Discussion
        {
            Id = id,
            Number = number,
            Code = Discussion.CodeOf(number),
            Kind = DiscussionKind.Discussion,
            Title = $"Invented talk {number}",
            Language = "en",
            Place = PlaceKind.Objective,
            PlaceKey = "8",
            IsPublic = true,
            CreatedAt = at,
            LatestAt = at,
            Opening = PostState.Shown,
            LastPost = 1,
            ShownPosts = 1,
        });
        db.Add(new Post { DiscussionId = id, Number = 1, State = PostState.Shown, Text = "Invented words.", Mentions = "", At = at });
    }

    private static Edition Edition(Guid item, DateTimeOffset at, string document, int position, string title, string text, string citations)
    {
        var id = Guid.CreateVersion7(at);
        return new Edition
        {
            Id = id,
            ItemId = item,
            Document = document,
            DocumentVersion = 1,
            Objective = 1,
            Position = position,
            Language = "en",
            Title = title,
            Text = text,
            Citations = citations,
            FirstLine = 20,
            LastLine = 22,
            Digest = new string('c', 64),
            Facts = [new Fact { Id = Guid.CreateVersion7(at), EditionId = id, Kind = "country", Value = "KE", Words = "Kenya", Offset = 3 }],
        };
    }
}

public sealed class SqliteApiHost() : ApiHost(Engine.Sqlite);

public sealed class PostgresApiHost() : ApiHost(Engine.Postgres);

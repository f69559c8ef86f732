using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.CreateCommunity;
using Marrakech.Knowledge.Features.LookAfterMembers;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FillDiscussions;

/// <summary>Lets the people of a demonstration found communities and talk, each step by who would take it.</summary>
internal sealed class DemoTalk(
    AppDb db, ActTrail acts, CurrentActor actor, SaveCommunity communities, JoinCommunity.JoinCommunity join, ChangeMember members, BeginDiscussion.BeginDiscussion begin,
    AnswerDiscussion.AnswerDiscussion answer, ModerateDiscussions.ModeratePost moderate, AcceptAnswer.AcceptAnswer accept, SumUpConsultation.SumUpConsultation sumUp, TimeProvider time)
{
    private const string Officer = "secretariat", Reason = "It keeps to the subject.";

    public async Task FillAsync(DemoWorld world, DemoTalkData data, CancellationToken ct)
    {
        var before = actor.Value;
        var places = new List<(string Code, string Moderator)>();
        foreach (var one in data.Communities) places.Add((await FoundAsync(world, one, ct), one.IsClosed ? one.Moderator : Officer));
        var codes = new List<string>();
        foreach (var one in data.Discussions) codes.Add(await TalkAsync(world, one, places, ct));
        Become(world, data.Waiting.By);
        Must((await answer.HandleAsync(codes[data.Waiting.To], data.Waiting.Text, 0, [], ct)).Refusal);
        actor.Become(before);
        db.ChangeTracker.Clear();
    }

    private async Task<string> FoundAsync(DemoWorld world, DemoCommunity told, CancellationToken ct)
    {
        Become(world, Officer);
        var (code, refusal) = await communities.CreateAsync(new CommunityWish { Name = told.Name, Aim = told.Aim, Objectives = told.Objectives, Languages = told.Languages }, told.IsClosed, ct);
        Must(refusal);
        foreach (var member in told.Members)
        {
            Become(world, member);
            Must(await join.JoinAsync(code!, ct));
            db.ChangeTracker.Clear();
            Become(world, Officer);
            if (told.IsClosed && member == told.Moderator) await DecideAsync(world, code!, member, MemberMove.Admit, ct);
            if (member == told.Moderator) await DecideAsync(world, code!, member, MemberMove.MakeModerator, ct);
            else if (told.IsClosed) await AsModeratorAsync(world, code!, told.Moderator, member, ct);
        }

        return code!;
    }

    /// <summary>In a closed community its own moderator decides, as soon as there is one.</summary>
    private Task AsModeratorAsync(DemoWorld world, string code, string moderator, string member, CancellationToken ct)
    {
        Become(world, moderator);
        return DecideAsync(world, code, member, MemberMove.Admit, ct);
    }

    private async Task DecideAsync(DemoWorld world, string code, string member, MemberMove move, CancellationToken ct)
    {
        Must(await members.HandleAsync(code, world.Of(member).Actor.Person!.Value, move, "Known to the network.", ct));
        db.ChangeTracker.Clear();
    }

    private async Task<string> TalkAsync(DemoWorld world, DemoDiscussion told, List<(string Code, string Moderator)> places, CancellationToken ct)
    {
        var community = told.At.StartsWith("G:", StringComparison.Ordinal) ? places[told.At[^1] - '0'] : ((string Code, string Moderator)?)null;
        var moderator = community?.Moderator ?? Officer;
        Become(world, told.By);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (code, refusal) = await begin.HandleAsync(
            new BeginDiscussion.NewDiscussion
            {
                Place = DiscussionPlace.Parse(community?.Code ?? told.At)!.Value,
                Kind = told.Kind,
                Language = Language.Find(told.Language)!,
                Title = told.Title,
                Text = told.Text,
                // Of a consultation alone, and put back with the rest.
                Opens = told.Kind == DiscussionKind.Consultation ? today : null,
                Closes = told.Kind == DiscussionKind.Consultation ? today : null,
            },
            ct);
        Must(refusal);
        await ShowAsync(world, code!, 1, told.By, moderator, ct);
        foreach (var (post, index) in told.Posts.Select((p, i) => (p, i)))
        {
            Become(world, post.By);
            Must((await answer.HandleAsync(code!, post.Text, post.To ?? 0, [], ct)).Refusal);
            await ShowAsync(world, code!, index + 2, post.By, moderator, ct);
        }

        if (told.Accepted is { } accepted)
        {
            Become(world, told.By);
            Must(await accept.HandleAsync(code!, accepted, true, ct));
            db.ChangeTracker.Clear();
        }

        await DateBackAsync(code!, told, ct);
        if (told.Summary is { } summary)
        {
            Become(world, told.By);
            Must(await sumUp.HandleAsync(code!, summary, ct));
            db.ChangeTracker.Clear();
        }

        return code!;
    }

    /// <summary>A moderator shows what waits.</summary>
    private async Task ShowAsync(DemoWorld world, string code, int number, string author, string moderator, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var post = await db.Set<Post>().AsNoTracking().SingleAsync(p => p.Number == number && db.Set<Discussion>().Any(d => d.Id == p.DiscussionId && d.Code == code), ct);
        if (post.State != PostState.Waiting) return;
        if (author == moderator) throw new InvalidOperationException("Nobody moderates what is their own.");
        Become(world, moderator);
        Must(await moderate.HandleAsync(code, number, ModerationMove.Approve, Reason, post.Row, ct));
        db.ChangeTracker.Clear();
    }

    /// <summary>Spreads the posts over the days before: what was all said in one second would look like it.</summary>
    private async Task DateBackAsync(string code, DemoDiscussion told, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(FillDemonstration.DemoItems.Act, null, ct);
        var discussion = await db.Set<Discussion>().AsNoTracking().SingleAsync(d => d.Code == code, ct);
        var at = act.At.AddDays(-told.DaysAgo);
        var begun = at;
        for (var number = 1; number <= discussion.LastPost; number++)
        {
            var (post, instant) = (number, at);
            await db.Set<Post>().Where(p => p.DiscussionId == discussion.Id && p.Number == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.At, instant), ct);
            if (number < discussion.LastPost) at = at.AddMinutes(Pause(number, told.DaysAgo));
        }

        var (latest, opens, closes) = (at, discussion.OpensAt is null ? discussion.OpensAt : begun, discussion.ClosesAt is null ? discussion.ClosesAt : act.At.AddDays(-1));
        await db.Set<Discussion>().Where(d => d.Id == discussion.Id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.CreatedAt, begun).SetProperty(d => d.LatestAt, latest).SetProperty(d => d.OpensAt, opens).SetProperty(d => d.ClosesAt, closes), ct);
        act.Changed(FollowIndex.ChangeKinds.Discussion, code);
        await act.CommitAsync(new { discussion = code }, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Minutes until the next post: some answer soon, some the day after, and in each world alike.</summary>
    private static int Pause(int number, int daysAgo) => 20 + (((number * 397) + (daysAgo * 61)) % 1_380);

    private void Become(DemoWorld world, string who) => actor.Become(world.Of(who).Actor);

    private static void Must<T>(T? refusal)
        where T : struct, Enum
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}

using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>Tells people about discussions, within an open act. No sentence names anybody: a name would outlive its person in the notices of others.</summary>
internal sealed class DiscussionNews(AppDb db, Notifications notifications, PeopleDirectory people)
{
    /// <summary>Topics people choose for.</summary>
    public static readonly NotificationTopic
        Followed = new("discussions", "Topic.Discussions", MailChoice.Daily),
        Mentions = new("mentions", "Topic.Mentions", MailChoice.Immediately),
        Decisions = new("moderation", "Topic.Moderation", MailChoice.Immediately),
        Queue = new("moderation-queue", "Topic.ModerationQueue", MailChoice.Daily);

    /// <summary>Tells somebody who follows.</summary>
    public Task ToFollowerAsync(Discussion discussion, int post, string sentence, Guid person, CancellationToken ct) =>
        TellAsync(person, Followed, sentence, [Told(discussion)], PathOf(discussion, post), $"post:{Key(discussion, post)}:{sentence}", ct);

    /// <summary>Tells somebody who is named.</summary>
    public Task ToMentionedAsync(Discussion discussion, int post, Guid person, CancellationToken ct) =>
        TellAsync(person, Mentions, "News.Mentioned", [Told(discussion)], PathOf(discussion, post), $"mention:{Key(discussion, post)}", ct);

    /// <summary>Tells an author what a moderator decided; the reason stands at the post.</summary>
    public async Task ToAuthorAsync(Discussion discussion, Post post, ModerationDecision decision, CancellationToken ct)
    {
        if (post.Author is { } author) await TellAsync(author, Decisions, $"News.Moderated.{decision.Move}", [discussion.Title], PathOf(discussion, post.Number), $"decision:{decision.Id:N}", ct);
    }

    /// <summary>Tells whoever began a discussion what was decided about the whole.</summary>
    public async Task ToBeginnerAsync(Discussion discussion, ModerationDecision decision, CancellationToken ct)
    {
        if (discussion.Author is { } author) await TellAsync(author, Decisions, $"News.Moderated.{decision.Move}", [discussion.Title], PathOf(discussion, 0), $"decision:{decision.Id:N}", ct);
    }

    /// <summary>Tells an author that their answer was accepted.</summary>
    public async Task ToAnswererAsync(Discussion discussion, Post post, CancellationToken ct)
    {
        if (post.Author is { } author && author != discussion.Author)
            await TellAsync(author, Followed, "News.AnswerAccepted", [Told(discussion)], PathOf(discussion, post.Number), $"accepted:{Key(discussion, post.Number)}", ct);
    }

    /// <summary>Tells the moderators of a place that something waits for them, once a day for each post, however often it is edited or reported.</summary>
    public async Task ToModeratorsAsync(Discussion discussion, Post post, string sentence, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var moderator in await ModeratorsAsync(discussion.Attached, discussion.IsPublic, ct))
        {
            if (moderator != post.Author)
                await TellAsync(moderator, Queue, sentence, [discussion.Title], DiscussionLinks.Moderate(discussion.Code, post.Number), $"queue:{Key(discussion, post.Number)}:{DayOf(at)}:{sentence}", ct);
        }
    }

    /// <summary>Tells those who look after a community that somebody asks to join, once a day for each person, however often they leave and ask again.</summary>
    public async Task OfRequestAsync(Community community, Guid asker, DateTimeOffset at, CancellationToken ct)
    {
        var moderators = await ModeratorsAsync(DiscussionPlace.Community(community.Code), isPublic: false, ct);
        if (moderators.Count == 0) moderators = await OfficersAsync(ct);
        foreach (var moderator in moderators)
            await TellAsync(moderator, Queue, "News.JoiningAsked", [community.Name], DiscussionLinks.Members(community.Code), $"join:{community.Code}:{asker:N}:{DayOf(at)}", ct);
    }

    /// <summary>Tells somebody what was decided about them in a community.</summary>
    public Task ToMemberAsync(Community community, Guid person, string sentence, DateTimeOffset at, CancellationToken ct) =>
        TellAsync(person, Decisions, sentence, [community.Name], DiscussionLinks.Community(community.Code), string.Create(CultureInfo.InvariantCulture, $"member:{community.Code}:{at.UtcTicks}:{sentence}"), ct);

    /// <summary>The title while everybody reads it: words a moderator hid are not sent after people.</summary>
    private static string Told(Discussion discussion) => discussion.Opening == PostState.Shown ? discussion.Title : discussion.Code;

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PathOf(Discussion discussion, int post) => post == 0 ? DiscussionLinks.One(discussion.Code) : DiscussionLinks.Post(discussion.Code, post);

    private static string Key(Discussion discussion, int post) => string.Create(CultureInfo.InvariantCulture, $"{discussion.Code}:{post}");

    private async Task<List<Guid>> ModeratorsAsync(DiscussionPlace place, bool isPublic, CancellationToken ct)
    {
        var own = place.Kind != PlaceKind.Community ? [] : await db.Set<CommunityMember>().Where(m => m.IsAdmitted && m.IsModerator)
            .Join(db.Set<Community>().Where(c => c.Code == place.Key), m => m.CommunityId, c => c.Id, (m, _) => m.Person).ToListAsync(ct);
        return own.Count > 0 || !isPublic ? own : await OfficersAsync(ct);
    }

    private async Task<List<Guid>> OfficersAsync(CancellationToken ct) => [.. (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct()];

    private async Task TellAsync(Guid person, NotificationTopic topic, string sentence, IReadOnlyList<string> values, string path, string key, CancellationToken ct)
    {
        if (await people.RecipientAsync(person, ct) is not { } to) return;
        await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = values, Path = path, Key = key }, ct);
    }
}

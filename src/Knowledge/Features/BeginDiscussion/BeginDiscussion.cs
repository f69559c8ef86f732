using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.BeginDiscussion;

/// <summary>What somebody wants to begin.</summary>
internal sealed record NewDiscussion
{
    public required DiscussionPlace Place { get; init; }
    public required DiscussionKind Kind { get; init; }
    public required Language Language { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }

    /// <summary>First and last day of a consultation, UTC.</summary>
    public DateOnly? Opens { get; init; }

    public DateOnly? Closes { get; init; }
}

/// <summary>Begins a discussion with its first post.</summary>
internal sealed class BeginDiscussion(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionPen pen)
{
    public static readonly ActKind Act = new("DiscussionBegun");

    /// <summary>Returns its code, or what stands against it.</summary>
    public async Task<(string? Code, DiscussionRefusal? Refusal)> HandleAsync(NewDiscussion wanted, CancellationToken ct)
    {
        var (title, text) = (Typed.Line(wanted.Title), Typed.Text(wanted.Text));
        await using var act = await acts.OpenAsync(Act, null, ct);
        var voice = await desk.VoiceAsync(wanted.Place, ct);
        if (Refusal(wanted, title, text, voice, act.At) is { } refusal) return (null, refusal);
        if (await desk.PaceAsync(voice, act.At, ct) is { } tooFast) return (null, tooFast);
        var discussion = await MakeAsync(act, wanted, title!, voice, ct);
        db.Add(discussion);
        var post = await pen.WriteAsync(act, new Seen(discussion, voice), text!, null, [], ct);
        act.Concerns(new ActSubject(Discussion.Thing, discussion.Code), null, discussion.Digested());
        await act.CommitAsync(new { place = wanted.Place.Key, kind = wanted.Kind.ToString(), waits = post.State == PostState.Waiting }, ct);
        return (discussion.Code, null);
    }

    private static DiscussionRefusal? Refusal(NewDiscussion wanted, string? title, string? text, Voice voice, DateTimeOffset now)
    {
        if (!voice.MayWrite) return DiscussionRefusal.NotFound;
        if (title is null) return DiscussionRefusal.TitleMissing;
        if (title.Length > Discussion.TitleLength) return DiscussionRefusal.TitleTooLong;
        if (text is null) return DiscussionRefusal.TextMissing;
        if (text.Length > Post.TextLength) return DiscussionRefusal.TextTooLong;
        if (wanted.Kind != DiscussionKind.Consultation) return null;
        if (!voice.Moderates) return DiscussionRefusal.KindNotYours;
        return wanted is { Opens: { } opens, Closes: { } closes } && closes >= opens && End(closes) > now ? null : DiscussionRefusal.TimesWrong;
    }

    private async Task<Discussion> MakeAsync(OpenAct act, NewDiscussion wanted, string title, Voice voice, CancellationToken ct)
    {
        var number = await act.TakeNumbersAsync(Discussion.Thing, 1, ct);
        var isConsultation = wanted.Kind == DiscussionKind.Consultation;
        return new Discussion
        {
            Id = Guid.CreateVersion7(act.At),
            Number = number,
            Code = Discussion.CodeOf(number),
            Kind = wanted.Kind,
            Title = title,
            Language = wanted.Language.Code,
            Place = wanted.Place.Kind,
            PlaceKey = wanted.Place.Key,
            IsPublic = wanted.Place.Kind != PlaceKind.Community || !await db.Set<Community>().Where(c => c.Code == wanted.Place.Key).Select(c => c.IsClosed).SingleAsync(ct),
            Author = voice.Person,
            CreatedAt = act.At,
            LatestAt = act.At,
            Opening = PostState.Waiting,
            OpensAt = isConsultation ? Start(wanted.Opens!.Value) : null,
            ClosesAt = isConsultation ? End(wanted.Closes!.Value) : null,
        };
    }

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateTimeOffset End(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Start(day.AddDays(1));
}

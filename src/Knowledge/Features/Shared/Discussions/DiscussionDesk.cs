using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>A discussion as far as whoever acts sees it.</summary>
internal sealed record Seen(Discussion Discussion, Voice Voice)
{
    /// <summary>The title while its words are shown; the code where they were hidden or deleted.</summary>
    public string Title => Discussion.Opening == PostState.Shown || Voice.Moderates || DiscussionLife.IsOwn(Discussion.Author, Voice) ? Discussion.Title : Discussion.Code;
}

/// <summary>Finds discussions and says how whoever acts stands to them.</summary>
internal sealed class DiscussionDesk(AppDb db, CurrentActor actor, LiveSettings live)
{
    /// <summary>A discussion, to be changed; null where there is none, or none for whoever acts.</summary>
    public async Task<Seen?> FindAsync(string code, CancellationToken ct)
    {
        if (await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Code == code, ct) is not { } discussion) return null;
        var voice = await VoiceAsync(discussion.Attached, ct);
        return DiscussionLife.IsSeen(discussion, voice) ? new Seen(discussion, voice) : null;
    }

    /// <summary>A post of a discussion, to be changed.</summary>
    public Task<Post?> PostAsync(Discussion discussion, int number, CancellationToken ct) =>
        db.Set<Post>().SingleOrDefaultAsync(p => p.DiscussionId == discussion.Id && p.Number == number, ct);

    /// <summary>How whoever acts stands to a place; nobody reads in one that is not there.</summary>
    public async Task<Voice> VoiceAsync(DiscussionPlace place, CancellationToken ct)
    {
        var (person, isOfficer) = (actor.Value.Person, actor.Value.Role == Role.SecretariatOfficer);
        var voice = new Voice { MayRead = true, Person = person, Moderates = isOfficer, TakesPart = DiscussionRules.TakePart.Allows(actor.Value, null), IsNewcomer = await IsNewcomerAsync(person, ct) };
        voice = voice with { Pace = live.Pace(voice) };
        if (place.Kind == PlaceKind.Item) return voice with { MayRead = await db.Set<Item>().AnyAsync(i => i.Code == place.Key, ct) };
        if (place.Kind == PlaceKind.Objective) return voice;
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == place.Key, ct) is not { } community) return voice with { MayRead = false };
        var member = person is null ? null : await db.Set<CommunityMember>().AsNoTracking().SingleOrDefaultAsync(m => m.CommunityId == community.Id && m.Person == person && m.IsAdmitted, ct);
        // What is said among members is not the secretariat's either.
        voice = voice with { MayRead = !community.IsClosed || member is not null, Moderates = member?.IsModerator == true || (isOfficer && !community.IsClosed) };
        return voice with { Pace = live.Pace(voice) };
    }

    /// <summary>Codes of the communities whose moderator acts.</summary>
    public Task<List<string>> ModeratedAsync(CancellationToken ct)
    {
        var person = actor.Value.Person;
        return db.Set<CommunityMember>().Where(m => m.Person == person && m.IsAdmitted && m.IsModerator).Join(db.Set<Community>(), m => m.CommunityId, c => c.Id, (_, c) => c.Code).ToListAsync(ct);
    }

    /// <summary>What stands against writing one more post now as far as the number of posts goes.</summary>
    public async Task<DiscussionRefusal?> PaceAsync(Voice voice, DateTimeOffset now, CancellationToken ct)
    {
        var (pace, person, hour, day) = (voice.Pace, voice.Person, now.AddHours(-1), now.AddDays(-1));
        var lately = await db.Set<Post>().Where(p => p.Author == person && p.At > day).OrderByDescending(p => p.At).Take(pace.InDay).Select(p => p.At).ToListAsync(ct);
        return pace.IsReached(lately.Count(at => at > hour), lately.Count) ? DiscussionRefusal.TooFast : null;
    }

    private async Task<bool> IsNewcomerAsync(Guid? person, CancellationToken ct)
    {
        var enough = live[KnowledgeLive.NewcomerPosts];
        return person is not null && await db.Set<Post>().Where(p => p.Author == person && p.State == PostState.Shown).OrderBy(p => p.At).Take(enough).CountAsync(ct) < enough;
    }
}

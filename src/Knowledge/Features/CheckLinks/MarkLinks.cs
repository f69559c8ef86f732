using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.CheckLinks;

/// <summary>Notes what links answered. When one was asked is no act; that one died, lives again or is left alone is, and with it its items change; of a death their owners are told.</summary>
internal sealed class MarkLinks(AppDb db, ActTrail acts, ContributionNews news, TimeProvider clock)
{
    public static readonly ActKind Act = new("LinksMarked");

    public async Task HandleAsync(IReadOnlyDictionary<Guid, LinkAnswer> answers, int usual, CancellationToken ct)
    {
        var isWorldThere = answers.Values.Any(LinkAnswers.ShowsTheWorld);
        var (asked, now) = (answers.Keys.ToList(), clock.GetUtcNow());
        var turned = new List<Guid>();
        foreach (var link in await db.Set<CheckedLink>().Where(l => asked.Contains(l.Id)).ToListAsync(ct))
        {
            var isTurned = link.After(answers[link.Id], isWorldThere, now).IsDead != link.Health().IsDead || LinkAnswers.LeftAlone(answers[link.Id]) != LinkAnswers.LeftAlone(link.Answer);
            if (isTurned) turned.Add(link.Id);
            else Note(link, answers[link.Id], isWorldThere, usual, now);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        if (turned.Count > 0) await TurnAsync(turned, answers, isWorldThere, usual, ct);
    }

    private async Task TurnAsync(List<Guid> turned, IReadOnlyDictionary<Guid, LinkAnswer> answers, bool isWorldThere, int usual, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (dead, again, alone) = (0, 0, 0);
        // Read anew within the act: another node may have noted the same.
        foreach (var link in await db.Set<CheckedLink>().Where(l => turned.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(ct))
        {
            var (was, left) = (link.Health().IsDead, LinkAnswers.LeftAlone(link.Answer));
            Note(link, answers[link.Id], isWorldThere, usual, act.At);
            var isDying = !was && link.Health().IsDead;
            if (isDying) dead++;
            else if (was && !link.Health().IsDead) again++;
            else if (left != LinkAnswers.LeftAlone(link.Answer)) alone++;
            else continue;
            foreach (var code in await HoldersAsync(link, ct))
            {
                // Its page says so, and is kept until something changes.
                act.Changed(ChangeKinds.Item, code);
                if (isDying) await TellAsync(link, code, ct);
            }
        }

        if (dead + again + alone > 0) await act.CommitAsync(new { dead, again, alone }, ct);
        db.ChangeTracker.Clear();
    }

    private static void Note(CheckedLink link, LinkAnswer answer, bool isWorldThere, int usual, DateTimeOffset at)
    {
        var health = link.After(answer, isWorldThere, at);
        link.Asked(answer, health, at.AddDays(health.DaysToNext(answer, usual)));
    }

    private Task<List<string>> HoldersAsync(CheckedLink link, CancellationToken ct) => db.Set<Item>()
        .Where(i => i.ArchivedAt == null && db.Set<ItemLink>().Any(u => u.LinkId == link.Id && u.ItemId == i.Id)).OrderBy(i => i.Code).Select(i => i.Code).ToListAsync(ct);

    /// <summary>What nobody here contributed has no owner to tell; the secretariat's list has it.</summary>
    private async Task TellAsync(CheckedLink link, string code, CancellationToken ct)
    {
        var owner = await db.Set<ItemUpkeep>().Where(u => u.ItemCode == code).Select(u => u.Contribution).SingleOrDefaultAsync(ct);
        if (owner is not null && await db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == owner, ct) is { } contribution) await news.OfDeadLinkAsync(contribution, link, code, ct);
    }
}

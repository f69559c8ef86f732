using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.CreateCommunity;

/// <summary>What a community is to be.</summary>
internal sealed record CommunityWish
{
    public string? Name { get; init; }
    public string? Aim { get; init; }
    public IReadOnlyCollection<string> Objectives { get; init; } = [];
    public IReadOnlyCollection<string> Languages { get; init; } = [];
}

/// <summary>Creates a community of practice, or changes what it says of itself.</summary>
internal sealed class SaveCommunity(AppDb db, ActTrail acts)
{
    public static readonly ActKind Created = new("CommunityCreated");
    public static readonly ActKind Edited = new("CommunityEdited");

    /// <summary>Returns its code, or what stands against it.</summary>
    public async Task<(string? Code, CommunityRefusal? Refusal)> CreateAsync(CommunityWish wish, bool isClosed, CancellationToken ct)
    {
        if (Refusal(wish) is { } refusal) return (null, refusal);
        await using var act = await acts.OpenAsync(Created, null, ct);
        var community = new Community
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Community.CodeOf(await act.TakeNumbersAsync(Community.Thing, 1, ct)),
            Name = "",
            Aim = "",
            Objectives = "",
            Languages = "",
            IsClosed = isClosed,
            CreatedAt = act.At,
        };
        Write(community, wish);
        db.Add(community);
        if (!isClosed) act.Changed(ChangeKinds.Community, community.Code);
        act.Concerns(new ActSubject(Community.Thing, community.Code), null, community.Digested());
        await act.CommitAsync(new { closed = isClosed }, ct);
        return (community.Code, null);
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">The community.</param>
    /// <param name="wish">What it says.</param>
    /// <param name="row">Count of its changes when the form was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<CommunityRefusal?> EditAsync(string code, CommunityWish wish, int row, CancellationToken ct)
    {
        if (Refusal(wish) is { } refusal) return refusal;
        await using var act = await acts.OpenAsync(Edited, null, ct);
        if (await db.Set<Community>().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } community) return CommunityRefusal.NotFound;
        if (community.Row != row) return CommunityRefusal.ChangedMeanwhile;
        var before = community.Digested();
        Write(community, wish);
        community.Row++;
        if (!community.IsClosed) act.Changed(ChangeKinds.Community, code);
        act.Concerns(new ActSubject(Community.Thing, code), before, community.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }

    private static CommunityRefusal? Refusal(CommunityWish wish) => (Typed.Line(wish.Name), Typed.Text(wish.Aim)) switch
    {
        (null, _) => CommunityRefusal.NameMissing,
        ({ Length: > Community.NameLength }, _) => CommunityRefusal.NameTooLong,
        (_, null) => CommunityRefusal.AimMissing,
        (_, { Length: > Community.AimLength }) => CommunityRefusal.AimTooLong,
        _ => Language.All.Any(l => wish.Languages.Contains(l.Code)) ? null : CommunityRefusal.LanguagesMissing,
    };

    private static void Write(Community community, CommunityWish wish)
    {
        (community.Name, community.Aim) = (Typed.Line(wish.Name)!, Typed.Text(wish.Aim)!);
        community.Objectives = string.Join(' ', Outline.Objectives.Select(o => o.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Where(wish.Objectives.Contains));
        community.Languages = string.Join(' ', Language.All.Select(l => l.Code).Where(wish.Languages.Contains));
    }
}

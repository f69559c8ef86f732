using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>An organisation somebody holds a role in.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for one of no country.</param>
/// <param name="IsGovernment">Whether it speaks for a State or a part of one.</param>
internal sealed record Tie(Guid Organisation, string? Country, bool IsGovernment)
{
    /// <summary>The tie a role makes: whoever is on a country's team speaks for its government, whatever kind of organisation they do so in.</summary>
    /// <param name="organisation">The organisation the role is held in.</param>
    /// <param name="kind">Key of its kind.</param>
    /// <param name="country">Its country.</param>
    /// <param name="role">The role.</param>
    public static Tie Of(Guid organisation, string kind, string? country, Role role) =>
        new(organisation, country, role is Role.CountryTeam or Role.FocalPoint || OrganisationKinds.IsGovernment(kind));
}

/// <summary>Whose a contribution is.</summary>
/// <param name="Writers">Everybody who wrote in it.</param>
/// <param name="Organisation">The organisation it was written for; null for one in the writer's own name.</param>
/// <param name="Countries">Country of that organisation and the countries it tells of.</param>
internal sealed record Ownership(IReadOnlyCollection<Guid> Writers, Guid? Organisation, IReadOnlyCollection<string> Countries)
{
    /// <summary>Whether it is this person's own: written by them, by an organisation they hold any role in, or of a country whose government they work for.</summary>
    public bool IsOwnOf(Guid person, IEnumerable<Tie> ties) => Writers.Contains(person) || ties.Any(t =>
        t.Organisation == Organisation || (t.IsGovernment && t.Country is not null && Countries.Contains(t.Country)));
}

/// <summary>How somebody stands to a contribution.</summary>
/// <param name="MayWrite">They act for whom it belongs to.</param>
/// <param name="MayDecide">They act as the secretariat.</param>
/// <param name="IsOnPanel">They were asked to review it.</param>
/// <param name="IsOwn">It is their own, in whatever role they act now.</param>
internal sealed record Standing(bool MayWrite, bool MayDecide, bool IsOnPanel, bool IsOwn)
{
    /// <summary>How <paramref name="actor"/> stands to it.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="ties">Every organisation they hold a role in, not only the one acted for.</param>
    /// <param name="item">Whose it is.</param>
    /// <param name="before">Whose everything is that stands in the item already: who wrote that does not judge a change of it.</param>
    /// <param name="isOnPanel">Whether they were asked to review it.</param>
    public static Standing Of(Actor actor, IReadOnlyCollection<Tie> ties, Ownership item, IReadOnlyCollection<Ownership> before, bool isOnPanel)
    {
        var person = actor.Person ?? Guid.Empty;
        var mayWrite = item.Organisation is { } owner ? actor.Organisation == owner : item.Writers.Contains(person);
        // A system acts for its organisation alone: what is that organisation's is its own.
        var own = before.Prepend(item).Any(o => actor.Person is null ? actor.Organisation is not null && actor.Organisation == o.Organisation : o.IsOwnOf(person, ties));
        return new Standing(mayWrite, actor.Role == Role.SecretariatOfficer, isOnPanel, own);
    }
}

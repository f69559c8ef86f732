using System.Collections.Frozen;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Contracts;

/// <summary>An organisation as other modules know it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Public code, as <c>O-000012</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Key of its kind, as <c>un-entity</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for one of no country.</param>
/// <param name="Languages">Codes of the languages it works in.</param>
/// <param name="IsTrusted">Whether the secretariat has verified it and it is not closed.</param>
/// <param name="Iati">Its identifier with IATI, as <c>XM-DAC-41122</c>; null where it has told none.</param>
public sealed record OrganisationFacts(Guid Id, string Code, string Name, string Kind, string? Country, IReadOnlyList<string> Languages, bool IsTrusted, string? Iati)
{
    /// <summary>Kind of change in the feed where an organisation changed.</summary>
    public const string Thing = Organisation.Thing;
}

/// <summary>A role somebody holds now.</summary>
/// <param name="Person">Pseudonym.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">The role.</param>
/// <param name="Organisation">The organisation it is held in.</param>
public sealed record HeldRole(Guid Person, string Name, Role Role, OrganisationFacts Organisation);

/// <summary>Tells other modules who holds which role, and how people are written to.</summary>
public sealed class PeopleDirectory
{
    private readonly AppDb db;
    private readonly TimeProvider clock;

    internal PeopleDirectory(AppDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>Everybody who holds a role now, in the order of their names.</summary>
    public Task<IReadOnlyList<HeldRole>> HoldersAsync(Role role, CancellationToken ct) => HeldAsync(Now().Where(m => m.Role == role), ct);

    /// <summary>Every role these people hold now.</summary>
    public Task<IReadOnlyList<HeldRole>> RolesOfAsync(IReadOnlyCollection<Guid> people, CancellationToken ct) => HeldAsync(Now().Where(m => people.Contains(m.PersonId)), ct);

    /// <summary>Everybody who holds one of some roles in an organisation now.</summary>
    public Task<IReadOnlyList<HeldRole>> MembersAsync(Guid organisation, CancellationToken ct) => HeldAsync(Now().Where(m => m.OrganisationId == organisation), ct);

    /// <summary>Organisations by id; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, OrganisationFacts>> OrganisationsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? FrozenDictionary<Guid, OrganisationFacts>.Empty
        : (await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct)).ToDictionary(o => o.Id, Facts);

    /// <summary>Organisations by public code, closed ones too; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<string, OrganisationFacts>> OrganisationsByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await db.Set<Organisation>().AsNoTracking().Where(o => codes.Contains(o.Code)).ToListAsync(ct)).ToDictionary(o => o.Code, Facts);

    /// <summary>Names of organisations by public code, of closed ones too; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOfOrganisationsAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Set<Organisation>().AsNoTracking().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, ct);

    /// <summary>The organisation with this public code, as <c>O-000012</c>; null where there is none, or it is closed.</summary>
    public async Task<OrganisationFacts?> FindOrganisationAsync(string code, CancellationToken ct) =>
        await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code && o.ClosedAt == null, ct) is { } found ? Facts(found) : null;

    /// <summary>Names of the organisations that are not closed, by public code; null where there are more than <paramref name="most"/>.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> OpenOrganisationsAsync(int most, CancellationToken ct)
    {
        var open = await db.Set<Organisation>().AsNoTracking().Where(o => o.ClosedAt == null).OrderBy(o => o.Code).Take(most + 1).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        return open.Count > most ? null : open;
    }

    /// <summary>How a person is told something; null for one who has left.</summary>
    public async Task<Recipient?> RecipientAsync(Guid person, CancellationToken ct) =>
        await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == person && p.ErasedAt == null && p.ClosedAt == null, ct) is { } found
            ? new Recipient(found.Id, found.EmailConfirmed ? found.Email : null, Language.Find(found.Language) ?? Language.English)
            : null;

    private IQueryable<Membership> Now()
    {
        var now = clock.GetUtcNow();
        return db.Set<Membership>().AsNoTracking().Where(m => m.Since <= now && (m.Until == null || m.Until > now)
            && m.Organisation!.ClosedAt == null && m.Person!.ClosedAt == null && m.Person.ErasedAt == null);
    }

    private static async Task<IReadOnlyList<HeldRole>> HeldAsync(IQueryable<Membership> memberships, CancellationToken ct)
    {
        var rows = await memberships.Include(m => m.Organisation).Include(m => m.Person).ToListAsync(ct);
        return [.. rows.OrderBy(m => m.Person!.Name, StringComparer.Ordinal).ThenBy(m => m.Id).Select(m => new HeldRole(m.PersonId, m.Person!.Name, m.Role, Facts(m.Organisation!)))];
    }

    private static OrganisationFacts Facts(Organisation o) => new(o.Id, o.Code, o.Name, o.Kind, o.Country, o.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries), o is { VerifiedAt: not null, ClosedAt: null }, o.Iati);
}

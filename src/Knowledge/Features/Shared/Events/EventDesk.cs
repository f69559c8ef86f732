using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Finds registrations, and says who registered.</summary>
internal sealed class EventDesk(AppDb db, IPersonNames names, PeopleDirectory people)
{
    /// <summary>The registration for an event, to be changed; null where its organiser never set one.</summary>
    public Task<EventRegistration?> FindAsync(string code, CancellationToken ct) => db.Set<EventRegistration>().Include(r => r.Registrants.OrderBy(x => x.Number)).SingleOrDefaultAsync(r => r.ItemCode == code, ct);

    /// <summary>The same, to be looked at: what a handler changes afterwards it reads anew, within its act.</summary>
    public Task<EventRegistration?> SeeAsync(string code, CancellationToken ct) => db.Set<EventRegistration>().AsNoTracking().Include(r => r.Registrants.OrderBy(x => x.Number)).SingleOrDefaultAsync(r => r.ItemCode == code, ct);

    /// <summary>The organisation that takes registrations for an event; null where nobody does.</summary>
    public Task<Guid?> OrganiserAsync(string code, CancellationToken ct) => Organisers(db, code).SingleOrDefaultAsync(ct);

    /// <summary>The organisation that contributed an event first, whoever changed it since: those who register agree that this one sees their names.</summary>
    public static IQueryable<Guid?> Organisers(AppDb db, string code) => db.Set<Item>().AsNoTracking().Where(i => i.Code == code && Occasions.Kinds.Contains(i.Kind))
        .SelectMany(i => i.Versions.Where(v => v.Number == ItemVersion.First && v.Organisation != null)).Select(v => v.Organisation);

    /// <summary>Who registered, by name and organisation, as they agreed; the confirmed first. One who is no longer known has no name.</summary>
    public async Task<IReadOnlyList<RegistrantRow>> RowsAsync(EventRegistration registration, int most, CancellationToken ct)
    {
        var some = registration.Registrants.OrderBy(r => r.State).ThenBy(r => r.Number).Take(most).ToList();
        var known = await names.NamesAsync([.. some.Select(r => r.Person)], ct);
        var organisations = await people.OrganisationsAsync([.. some.Select(r => r.Organisation).OfType<Guid>().Distinct()], ct);
        return [.. some.Select(r => new RegistrantRow(r, known.GetValueOrDefault(r.Person) ?? "", r.Organisation is { } id ? organisations.GetValueOrDefault(id)?.Name : null))];
    }
}

/// <summary>Somebody who registered, as the organiser sees them.</summary>
internal sealed record RegistrantRow(Registrant Registrant, string Name, string? Organisation);

/// <summary>Whom an event belongs to: the organisation that contributed it first. One of a person in their own name has no registration.</summary>
internal sealed class EventBelonging(AppDb db) : IBelongingSource
{
    public string RouteValue => "event";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await EventDesk.Organisers(db, code).SingleOrDefaultAsync(ct) is { } organiser ? new Belonging(organiser, null, null) : null;
}

using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>Leaves an act where a page shows names or addresses of people to somebody else: one for each page shown, nothing personal in it.</summary>
internal sealed class ConfidentialReads(AppDb db, ActTrail acts, CurrentActor actor)
{
    public static readonly ActKind People = new("PeopleRead");
    public static readonly ActKind Members = new("MembersRead");

    /// <summary>A list of people of the whole hub is shown. What was searched for may be an address and is not kept.</summary>
    public Task OfAllAsync(int shown, CancellationToken ct) => acts.RecordAsync(People, new ActSubject("people", "all"), new { shown }, ct);

    /// <summary>The account of one person is shown.</summary>
    public Task OfPersonAsync(Guid person, CancellationToken ct) => person == actor.Value.Person
        ? Task.CompletedTask
        : acts.RecordAsync(People, new ActSubject("person", person.ToString()), new { shown = 1 }, ct);

    /// <summary>People of an organisation are shown. Its own people see one another all day; whoever acts for another one leaves a trace.</summary>
    /// <param name="code">Code of the organisation.</param>
    /// <param name="page">Which page: <c>members</c>, <c>membership</c>, <c>invitation</c>, <c>tokens</c>.</param>
    /// <param name="one">The membership or invitation, where it is about one.</param>
    public async Task OfOrganisationAsync(string code, string page, Guid? one, CancellationToken ct)
    {
        var id = await db.Set<Organisation>().Where(o => o.Code == code).Select(o => o.Id).SingleAsync(ct);
        if (actor.Value.Organisation != id) await acts.RecordAsync(Members, new ActSubject(Organisation.Thing, code), new { page, one }, ct);
    }
}

using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.CreateOrganisation;

/// <summary>Takes a new organisation up, so that people can be invited to it.</summary>
internal sealed class CreateOrganisation(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("OrganisationCreated", IsPublic: true);

    /// <summary>Returns the code of the new organisation, or everything that stands against it.</summary>
    public async Task<(string? Code, IReadOnlyList<OrganisationRefusal> Refusals)> HandleAsync(OrganisationInput input, CancellationToken ct)
    {
        var (details, refusals) = OrganisationDetails.Check(input);
        if (details is null) return (null, refusals);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var parent = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Code == details.Parent, ct);
        if (details.Parent is not null && parent is null) return (null, [OrganisationRefusal.ParentUnknown]);
        if (await db.Set<Organisation>().AnyAsync(o => o.ClosedAt == null && o.Name == details.Name && o.Country == details.Country, ct)) return (null, [OrganisationRefusal.NameTaken]);
        if (details.Iati is not null && await db.Set<Organisation>().AnyAsync(o => o.Iati == details.Iati, ct)) return (null, [OrganisationRefusal.IatiTaken]);
        var organisation = Organisation.Found(details, parent?.Id, await act.TakeNumbersAsync(Organisation.Thing, 1, ct), act.At);
        db.Add(organisation);
        act.Concerns(new ActSubject(Organisation.Thing, organisation.Code), null, organisation.State());
        act.Changed(Organisation.Thing, organisation.Code);
        await act.CommitAsync(new { kind = organisation.Kind, country = organisation.Country }, ct);
        return (organisation.Code, []);
    }
}

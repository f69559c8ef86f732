using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.EditOrganisation;

/// <summary>Changes what an organisation says about itself.</summary>
internal sealed class EditOrganisation(AppDb db, ActTrail acts, CurrentActor actor)
{
    public static readonly ActKind Act = new("OrganisationEdited", IsPublic: true);

    /// <summary>Kind, country and parent decide what others may do there, so an organisation's own people do not set them.</summary>
    public bool ChangesWhole => actor.Value.Role is Role.SecretariatOfficer or Role.Administrator;

    /// <summary>What stands in the form before anybody types; null where there is no such organisation.</summary>
    public async Task<OrganisationInput?> CurrentAsync(string code, CancellationToken ct)
    {
        var found = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct);
        return found is null ? null : await InputAsync(found, ct);
    }

    /// <summary>Returns everything that stands against the change; nothing when it was made.</summary>
    public async Task<IReadOnlyList<OrganisationRefusal>> HandleAsync(string code, OrganisationInput input, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Code == code, ct);
        if (organisation.ClosedAt is not null) return [OrganisationRefusal.Closed];
        if (!ChangesWhole)
        {
            var kept = await InputAsync(organisation, ct);
            input = input with { Kind = kept.Kind, Country = kept.Country, Parent = kept.Parent };
        }

        var (details, refusals) = OrganisationDetails.Check(input);
        if (details is null) return refusals;
        var (parent, refusal) = await ParentAsync(organisation, details.Parent, ct);
        if (refusal is { } stands) return [stands];
        if (await db.Set<Organisation>().AnyAsync(o => o.Id != organisation.Id && o.ClosedAt == null && o.Name == details.Name && o.Country == details.Country, ct)) return [OrganisationRefusal.NameTaken];
        if (details.Iati is not null && await db.Set<Organisation>().AnyAsync(o => o.Id != organisation.Id && o.Iati == details.Iati, ct)) return [OrganisationRefusal.IatiTaken];

        var before = organisation.State();
        // Verified are a name and an identifier, not a row: with others its own people cannot keep the mark. By the identifier money is told to have gone to it (IATI).
        if (!ChangesWhole && (organisation.Name != details.Name || organisation.Iati != details.Iati)) organisation.VerifiedAt = null;
        organisation.Change(details, parent);
        act.Concerns(new ActSubject(Organisation.Thing, code), before, organisation.State());
        act.Changed(Organisation.Thing, code);
        await act.CommitAsync(new { kind = organisation.Kind, country = organisation.Country, verified = organisation.VerifiedAt is not null }, ct);
        return [];
    }

    private async Task<(Guid? Parent, OrganisationRefusal? Refusal)> ParentAsync(Organisation organisation, string? code, CancellationToken ct)
    {
        if (code is null) return (null, null);
        var parent = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct);
        if (parent is null) return (null, OrganisationRefusal.ParentUnknown);
        for (var above = parent; above is not null; above = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == above.ParentId, ct))
        {
            if (above.Id == organisation.Id) return (null, OrganisationRefusal.ParentIsBelow);
        }

        return (parent.Id, null);
    }

    private async Task<OrganisationInput> InputAsync(Organisation o, CancellationToken ct) => new()
    {
        Name = o.Name,
        Acronym = o.Acronym,
        Kind = o.Kind,
        Country = o.Country,
        Languages = o.Languages.Split(' '),
        Website = o.Website,
        Iati = o.Iati,
        Parent = o.ParentId is null ? null : await db.Set<Organisation>().Where(p => p.Id == o.ParentId).Select(p => p.Code).SingleAsync(ct),
    };
}

using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.CreateAdministrator;

/// <summary>Makes the first administrator, from the command line: the one role nobody on the site can give before it is held.</summary>
internal sealed class CreateAdministrator(AppDb db, ActTrail acts, UserManager<Person> people, Newcomer newcomer, FirstPassword.FirstPassword first, SiteAddress site)
{
    public static readonly ActKind Act = new("AdministratorCreated");

    public async Task<AdministratorOutcome> HandleAsync(NewAdministrator asked, CancellationToken ct)
    {
        if (EmailAddress.Read(asked.Email) is not { } email) return Refused(AdministratorRefusal.EmailInvalid);
        if (PersonName.Read(asked.Name) is not { } name) return Refused(AdministratorRefusal.NameInvalid);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var present = await Administrators(act.At).Include(m => m.Person).Include(m => m.Organisation).OrderBy(m => m.Since).ToListAsync(ct);
        var normalized = people.NormalizeEmail(email);
        if (present.FirstOrDefault(m => m.Person!.NormalizedEmail == normalized) is { } already)
        {
            // The first link ran out before it was used: nothing changes, so that there is nothing to commit.
            return already.Person!.PasswordHash is null ? new AdministratorOutcome(null, LinkFor(already.Person)) : Refused(AdministratorRefusal.AlreadyAdministrator);
        }

        if (present.Count > 0 && !asked.Another) return Refused(AdministratorRefusal.AdministratorExists);
        var (organisation, refusal) = await OrganisationAsync(asked.Organisation, present.FirstOrDefault()?.Organisation, act, ct);
        if (organisation is null) return Refused(refusal!.Value);
        var person = await people.FindByEmailAsync(email);
        if (person is null)
        {
            person = Newcomer.Of(name, email, Language.English.Code, act.At);
            await newcomer.KeepAsync(person);
        }

        var membership = new Membership { Id = Guid.CreateVersion7(act.At), PersonId = person.Id, OrganisationId = organisation.Id, Role = Role.Administrator, Since = act.At };
        db.Add(membership);
        act.Concerns(new ActSubject(Organisation.Thing, organisation.Code), null, membership.State());
        await act.CommitAsync(new { person = person.Id, organisation = organisation.Code, another = present.Count > 0 }, ct);
        return new AdministratorOutcome(null, person.PasswordHash is null ? LinkFor(person) : null);
    }

    public async Task<IReadOnlyList<AdministratorRow>> ListAsync(DateTimeOffset now, CancellationToken ct) =>
        [.. (await Administrators(now).AsNoTracking().Include(m => m.Person).Include(m => m.Organisation).OrderBy(m => m.Since).ToListAsync(ct))
            .Select(m => new AdministratorRow(m.Person!.Name, m.Person.Email!, $"{m.Organisation!.Code} {m.Organisation.Name}", m.Since, m.Until))];

    private static AdministratorOutcome Refused(AdministratorRefusal refusal) => new(refusal, null);

    private string LinkFor(Person person) => site.Of(Language.Find(person.Language) ?? Language.English, first.PathFor(person));

    private IQueryable<Membership> Administrators(DateTimeOffset at) => db.Set<Membership>()
        .Where(m => m.Role == Role.Administrator && (m.Until == null || m.Until > at) && m.Organisation!.ClosedAt == null && m.Person!.ClosedAt == null && m.Person.ErasedAt == null);

    /// <summary>The organisation named, taken up where it is new; without a name the one that runs the hub.</summary>
    private async Task<(Organisation? Organisation, AdministratorRefusal? Refusal)> OrganisationAsync(string? name, Organisation? running, OpenAct act, CancellationToken ct)
    {
        if (OneLine.Read(name) is not { } line) return running is null ? (null, AdministratorRefusal.OrganisationMissing) : (running, null);
        if (await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Name == line && o.ClosedAt == null, ct) is { } known) return (known, null);
        var (details, _) = OrganisationDetails.Check(new OrganisationInput { Name = line, Kind = "international-organisation", Languages = [Language.English.Code] });
        if (details is null) return (null, AdministratorRefusal.OrganisationInvalid);
        var organisation = Organisation.Found(details, null, await act.TakeNumbersAsync(Organisation.Thing, 1, ct), act.At);
        db.Add(organisation);
        act.Changed(Organisation.Thing, organisation.Code);
        return (organisation, null);
    }
}

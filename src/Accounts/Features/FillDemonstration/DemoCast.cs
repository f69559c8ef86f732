using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>Makes the people one can sign in as: one or two with every role.</summary>
internal sealed class DemoCast(AppDb db, ActTrail acts, CreateAdministrator.CreateAdministrator administrators, Newcomer newcomer, UserManager<Person> people, SecondFactors factors)
{
    private const string Hub = "Demonstration Secretariat of the Network", AdministratorAddress = "administrator";

    /// <summary>Role, and which organisation of its kind it is held in; a kind of null is the one that runs the hub.</summary>
    private static readonly (string Address, Role Role, string? Kind, int Place)[] Parts =
    [
        ("focal-point", Role.FocalPoint, OrganisationKinds.MemberState, 0),
        ("country-team", Role.CountryTeam, OrganisationKinds.MemberState, 0),
        ("focal-point-2", Role.FocalPoint, OrganisationKinds.MemberState, 1),
        ("partner-manager", Role.PartnerManager, "civil-society", 0),
        ("partner-member", Role.PartnerMember, "civil-society", 0),
        ("donor", Role.DonorRepresentative, OrganisationKinds.MemberState, 2),
        ("expert", Role.Expert, "academia", 0),
        ("peer-reviewer", Role.PeerReviewer, OrganisationKinds.MemberState, 3),
        ("peer-reviewer-2", Role.PeerReviewer, "academia", 1),
        ("peer-reviewer-un", Role.PeerReviewer, "un-entity", 0),
        ("secretariat", Role.SecretariatOfficer, null, 0),
        ("committee", Role.CommitteeMember, null, 0),
        ("fund", Role.FundAdministrator, null, 0),
        ("auditor", Role.Auditor, null, 0),
        ("committee-2", Role.CommitteeMember, null, 0),
        ("committee-3", Role.CommitteeMember, null, 0),
        ("committee-4", Role.CommitteeMember, null, 0),
        ("committee-5", Role.CommitteeMember, null, 0),
        ("fund-2", Role.FundAdministrator, null, 0),
    ];

    /// <summary>Makes the administrator as the operator does, then everybody else.</summary>
    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var names = DemoNames.All;
        var email = DemoNames.Email(AdministratorAddress);
        var made = await administrators.HandleAsync(new NewAdministrator(email, names.Person(world.Random), Hub, false), ct);
        if (made.Refusal is { } refusal) throw new InvalidOperationException($"The administrator was refused: {refusal}.");
        var hub = await db.Set<Organisation>().SingleAsync(o => o.Name == Hub, ct);
        await using var act = await acts.OpenAsync(AccountsDemoPart.Peopled, null, ct);
        var administrator = (await people.FindByEmailAsync(email))!;
        administrator.PasswordHash = newcomer.Digest(administrator, world.Password);
        (await people.UpdateSecurityStampAsync(administrator)).MustSucceed();
        world.Add(await SignInAsync(administrator, Role.Administrator, hub, ct));
        foreach (var part in Parts)
        {
            var organisation = part.Kind is null ? hub : await db.Set<Organisation>().Where(o => o.Kind == part.Kind).OrderBy(o => o.Code).Skip(part.Place).FirstAsync(ct);
            // What they do is to be seen by everybody.
            organisation.VerifiedAt ??= act.At;
            var person = await PersonAsync(part.Address, world, act.At);
            db.Add(new Membership { Id = Guid.CreateVersion7(act.At), PersonId = person.Id, OrganisationId = organisation.Id, Role = part.Role, Since = act.At });
            world.Add(await SignInAsync(person, part.Role, organisation, ct));
        }

        var contributor = await PersonAsync("contributor", world, act.At);
        world.Add(await SignInAsync(contributor, Role.Contributor, null, ct));
        await act.CommitAsync(new { people = Parts.Length + 1, roles = Parts.Length }, ct);
        db.ChangeTracker.Clear();
    }

    private async Task<Person> PersonAsync(string address, DemoWorld world, DateTimeOffset at)
    {
        var person = Newcomer.Of(DemoNames.All.Person(world.Random), DemoNames.Email(address), Language.All[world.Random.Next(Language.All.Count)].Code, at);
        person.PasswordHash = newcomer.Digest(person, world.Password);
        await newcomer.KeepAsync(person);
        return person;
    }

    /// <summary>Gives a role with power its second factor.</summary>
    private async Task<DemoSignIn> SignInAsync(Person person, Role role, Organisation? organisation, CancellationToken ct)
    {
        string? key = null;
        if (role.NeedsSecondFactor())
        {
            key = people.GenerateNewAuthenticatorKey();
            await factors.UseKeyAsync(person, key, 0, ct);
            (await people.SetTwoFactorEnabledAsync(person, true)).MustSucceed();
        }

        return new DemoSignIn(person.Email!, person.Name, role.ToString(), organisation is null ? null : $"{organisation.Code} {organisation.Name}", key,
            new Actor { Name = "person", Person = person.Id, Organisation = organisation?.Id, Country = organisation?.Country, Role = role });
    }
}

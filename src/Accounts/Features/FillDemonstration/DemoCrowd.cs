using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>Makes the many people of the other organisations. They have no password: nobody signs in as one of them.</summary>
internal sealed class DemoCrowd(AppDb db, ActTrail acts, ILookupNormalizer normalizer)
{
    private const int AtOnce = 500, MostInOne = 3;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var empty = await db.Set<Organisation>().AsNoTracking().Where(o => !db.Set<Membership>().Any(m => m.OrganisationId == o.Id)).OrderBy(o => o.Code).ToListAsync(ct);
        var number = 0;
        foreach (var many in empty.Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(AccountsDemoPart.Peopled, null, ct);
            var first = number;
            foreach (var organisation in many)
            {
                var size = world.Random.Next(1, MostInOne + 1);
                for (var place = 0; place < size; place++) Add(organisation, RoleOf(organisation, place), ++number, world.Random, act.At);
            }

            await act.CommitAsync(new { people = number - first, roles = number - first }, ct);
            db.ChangeTracker.Clear();
        }
    }

    private void Add(Organisation organisation, Role role, int number, Random random, DateTimeOffset at)
    {
        var name = DemoNames.All.Person(random);
        var email = DemoNames.Email(string.Create(CultureInfo.InvariantCulture, $"{name}.{number}"));
        var person = Newcomer.Of(name, email, Language.All[random.Next(Language.All.Count)].Code, at);
        person.NormalizedEmail = person.NormalizedUserName = normalizer.NormalizeEmail(email);
        person.SecurityStamp = Domain.Secret.New();
        db.Add(person);
        db.Add(new Membership { Id = Guid.CreateVersion7(at), PersonId = person.Id, OrganisationId = organisation.Id, Role = role, Since = at });
    }

    /// <summary>The first speaks for the organisation, the second works with them, the third knows the field.</summary>
    private static Role RoleOf(Organisation organisation, int place) => (place, organisation.Kind == OrganisationKinds.MemberState) switch
    {
        (0, true) => Role.FocalPoint,
        (1, true) => Role.CountryTeam,
        (0, false) => Role.PartnerManager,
        (1, false) => Role.PartnerMember,
        _ => Role.Expert,
    };
}

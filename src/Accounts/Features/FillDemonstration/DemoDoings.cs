using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.InviteMember;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>Lets the first focal point do what focal points do: stand-in, invitations, a token for the ministry's system.</summary>
internal sealed class DemoDoings(AppDb db, ActTrail acts, CurrentActor actor, DelegateRole.DelegateRole delegating, InviteMember.InviteMember inviting)
{
    private const int DelegatedDays = 30, TokenDays = 180;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var email = world.SignIns.First(s => s.Role == nameof(Role.FocalPoint)).Email;
        var own = await db.Set<Membership>().AsNoTracking().Include(m => m.Organisation).SingleAsync(m => m.Person!.Email == email, ct);
        var colleague = await db.Set<Membership>().Where(m => m.OrganisationId == own.OrganisationId && m.Role == Role.CountryTeam).Select(m => m.PersonId).FirstAsync(ct);
        var before = actor.Value;
        actor.Become(new Actor { Name = "person", Person = own.PersonId, Organisation = own.OrganisationId, Country = own.Organisation!.Country, Role = own.Role });
        var refused = await delegating.HandleAsync(own, colleague, Day(own.Since.AddDays(DelegatedDays)), ct);
        if (refused is not null) throw new InvalidOperationException($"The delegation was refused: {refused}.");
        foreach (var invited in (string[])["invited-1", "invited-2"])
        {
            var refusals = await inviting.HandleAsync(own.Organisation.Code, new InvitationInput { Email = DemoNames.Email(invited), Role = nameof(Role.CountryTeam), Language = "fr" }, ct);
            if (refusals.Count > 0) throw new InvalidOperationException($"The invitation was refused: {string.Join(", ", refusals)}.");
        }

        actor.Become(before);
        await TokenAsync(world, own, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Inserted here: the page's own way asks the running site which scopes there are.</summary>
    private async Task TokenAsync(DemoWorld world, Membership own, CancellationToken ct)
    {
        var secret = MakeToken.MakeToken.Prefix + Secret.New();
        await using var act = await acts.OpenAsync(AccountsDemoPart.Peopled, null, ct);
        var number = await act.TakeNumbersAsync("token", 1, ct);
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(act.At),
            Code = string.Create(CultureInfo.InvariantCulture, $"T-{number:000000}"),
            OrganisationId = own.OrganisationId,
            Name = "Case system of the ministry",
            Digest = Secret.Digest(secret),
            Role = own.Role,
            Scopes = OrganisationRules.WhoAmI.Name,
            MadeBy = own.PersonId,
            MadeAt = act.At,
            ExpiresAt = act.At.AddDays(TokenDays),
        };
        db.Add(token);
        act.Concerns(new ActSubject("token", token.Code), null, token.State());
        await act.CommitAsync(new { tokens = 1 }, ct);
        world.Secrets.Add(($"API token of {own.Organisation!.Name}", secret));
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

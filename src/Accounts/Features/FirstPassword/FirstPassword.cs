using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.FirstPassword;

/// <summary>Lets a person whom the operator made choose their first password, once.</summary>
internal sealed class FirstPassword(ActTrail acts, CurrentActor actor, SealedWords words, UserManager<Person> people, Newcomer newcomer)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    public static readonly ActKind Act = new("FirstPasswordSet");
    private const string Purpose = "first-password";

    /// <summary>Path of the link for a person.</summary>
    public string PathFor(Person person) => OrganisationLinks.FirstPassword(words.Seal(Purpose, person.Id.ToString(), Lasts));

    /// <summary>Whom the link is for; null where its time is over or it was used.</summary>
    public async Task<Person?> FindAsync(string token) =>
        words.Open<string>(Purpose, token) is { } id && await people.FindByIdAsync(id) is { PasswordHash: null, IsOpen: true } person ? person : null;

    /// <summary>Returns false where the link was used in the meantime.</summary>
    public async Task<bool> HandleAsync(Person person, string password, CancellationToken ct)
    {
        person.PasswordHash = newcomer.Digest(person, password);
        actor.Become(new Actor { Name = "person", Person = person.Id, Channel = "page" });
        await using var act = await acts.OpenAsync(Act, null, ct);
        // The row carries a stamp that changes with each update: of two at once, one finds another stamp.
        var kept = await people.UpdateSecurityStampAsync(person);
        if (!kept.Succeeded) return false;
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { }, ct);
        return true;
    }
}

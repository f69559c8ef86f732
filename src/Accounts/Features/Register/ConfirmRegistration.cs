using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.Register;

/// <summary>Keeps a person who has the link and knows the password: somebody else's wish under one's own address comes to nothing.</summary>
internal sealed class ConfirmRegistration(ActTrail acts, CurrentActor actor, SealedWords words, Newcomer newcomer, IPasswordHasher<Person> hasher)
{
    public static readonly ActKind Act = new("PersonRegistered");

    /// <summary>What the link says; null where it is none of ours or its time is over.</summary>
    public PendingPerson? Find(string token) => words.Open<PendingPerson>(Register.Purpose, token);

    /// <summary>The person as they would be kept; null where the password is another one.</summary>
    public Person? Match(PendingPerson pending, string? password, DateTimeOffset now)
    {
        var person = Newcomer.Of(pending.Name, pending.Email, pending.Language, now);
        person.PasswordHash = pending.PasswordHash;
        return !string.IsNullOrEmpty(password) && password.Length <= PasswordRule.Longest
            && hasher.VerifyHashedPassword(person, pending.PasswordHash, password) != PasswordVerificationResult.Failed ? person : null;
    }

    /// <summary>Returns false where somebody has the address already.</summary>
    public async Task<bool> HandleAsync(Person person, CancellationToken ct)
    {
        actor.Become(new Actor { Name = "person", Person = person.Id, Channel = "page" });
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (!await newcomer.KeepAsync(person)) return false;
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { language = person.Language }, ct);
        return true;
    }
}

using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ConfirmIdentity;

/// <summary>By what a person shows who they are.</summary>
internal enum Proof
{
    Password,
    Code,
    Passkey,
}

/// <summary>Lets a signed-in person show again who they are: for ten minutes, dangerous acts are open to them.</summary>
internal sealed class ConfirmIdentity(UserManager<Person> people, Passwords passwords, SecondFactors factors, PasskeyOffers offers, Tries tries, Sessions sessions, SignedIn signedIn, ActTrail acts)
{
    public static readonly ActKind Act = new("IdentityConfirmed");

    /// <summary>Returns false where it is wrong, or after too many tries.</summary>
    public async Task<bool> HandleAsync(Proof proof, string typed, CancellationToken ct)
    {
        var person = await people.MustFindAsync(signedIn.Person!.Id);
        var isRight = proof == Proof.Password ? await passwords.IsRightAsync(person, typed) : !tries.AreOver(person) && await factors.TakeCodeAsync(person, typed, ct);
        if (tries.AreOver(person)) return false;
        if (!isRight)
        {
            await tries.FailedAsync(person, ct);
            return false;
        }

        await tries.SucceededAsync(person, ct);
        await NoteAsync(proof, isStrong: proof != Proof.Password, ct);
        return true;
    }

    /// <summary>Returns false for a passkey of somebody else, or one not known here.</summary>
    public async Task<bool> ByPasskeyAsync(HttpContext http, string? answer, string? state, CancellationToken ct)
    {
        if (await offers.ShownByAsync(http, answer, state, ct) is not { } shown || shown.Id != signedIn.Person!.Id) return false;
        await NoteAsync(Proof.Passkey, isStrong: true, ct);
        return true;
    }

    private async Task NoteAsync(Proof by, bool isStrong, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        await sessions.ConfirmAsync(act.At, isStrong, ct);
        act.Concerns(new ActSubject("session", signedIn.Session!.Code));
        await act.CommitAsync(new { by = by.ToString() }, ct);
    }
}

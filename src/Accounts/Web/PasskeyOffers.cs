using System.Globalization;
using System.Security.Cryptography;
using Marrakech.Accounts.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Web;

/// <summary>What a form carries to the browser's own dialog for passkeys.</summary>
/// <param name="Options">Options of the dialog, JSON.</param>
/// <param name="State">What the answer is checked against, sealed.</param>
internal sealed record PasskeyOffer(string Options, string State);

/// <summary>Offers the browser's dialog for passkeys and checks its answer. What stands between both travels sealed in the form, so that no page has to be remembered.</summary>
internal sealed class PasskeyOffers(IPasskeyHandler<Person> handler, UserManager<Person> people, Marks marks, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string LastUse = "passkey-offer";
    private const int LongestAnswer = 16 * 1024;
    private static readonly TimeSpan lasts = TimeSpan.FromMinutes(30);
    private readonly IDataProtector shown = protection.CreateProtector("passkey-to-show"), made = protection.CreateProtector("passkey-to-make");

    /// <summary>Asks for a passkey of this person, or of whoever has one for this site.</summary>
    public async Task<PasskeyOffer> ToShowAsync(HttpContext http, Person? person)
    {
        var offer = await handler.MakeRequestOptionsAsync(person, http);
        return new PasskeyOffer(offer.RequestOptionsJson, Seal(shown, offer.AssertionState ?? ""));
    }

    /// <summary>Asks the browser to make a passkey for this person.</summary>
    public async Task<PasskeyOffer> ToMakeAsync(HttpContext http, Person person)
    {
        var entity = new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name };
        var offer = await handler.MakeCreationOptionsAsync(entity, http);
        return new PasskeyOffer(offer.CreationOptionsJson, Seal(made, offer.AttestationState ?? ""));
    }

    /// <summary>The person whose passkey was shown; null where it is none of this site's, or the offer is old or was answered before.</summary>
    public async Task<Person?> ShownByAsync(HttpContext http, string? answer, string? state, CancellationToken ct)
    {
        if (answer is null || answer.Length > LongestAnswer || Open(shown, state) is not { } offer) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer, AssertionState = offer.State });
        if (!result.Succeeded || !await marks.AdvanceAsync(result.User.Id, LastUse, offer.Made, ct)) return null;
        (await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).MustSucceed();
        return result.User;
    }

    /// <summary>The passkey that was made for this person; null where the answer does not hold.</summary>
    public async Task<UserPasskeyInfo?> MadeForAsync(HttpContext http, Person person, string? answer, string? state)
    {
        if (answer is null || answer.Length > LongestAnswer || Open(made, state) is not { } offer) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer, AttestationState = offer.State });
        return result.Succeeded && result.UserEntity.Id == person.Id.ToString() ? result.Passkey : null;
    }

    private string Seal(IDataProtector protector, string state) => protector.Protect($"{clock.GetUtcNow().UtcTicks.ToString("D19", CultureInfo.InvariantCulture)} {state}");

    private (string Made, string State)? Open(IDataProtector protector, string? seal)
    {
        try
        {
            var parts = protector.Unprotect(seal ?? "").Split(' ', 2);
            var at = new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return clock.GetUtcNow() - at < lasts ? (parts[0], parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;

namespace Marrakech.Accounts.Features.ChangeEmail;

/// <summary>Sends a link to a new address: it counts once whoever reads its mail has followed the link.</summary>
internal sealed class ChangeEmail(MailedKeys keys, AccountMail mail, SignedIn signedIn, ActTrail acts)
{
    public static readonly ActKind Act = new("EmailChangeAsked");

    /// <summary>Returns false where no mail can be sent to such an address.</summary>
    public async Task<bool> HandleAsync(string email, CancellationToken ct)
    {
        var person = signedIn.Person!;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var key = await keys.MakeAsync(person.Id, ConfirmEmail.ConfirmEmail.Purpose, email, ct);
        var once = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"email {person.Id} {act.At:O}");
        try
        {
            await mail.SendLinkAsync("NewAddress", person, email, once, $"{AccountLinks.ConfirmEmail}?key={key}", ct);
        }
        catch (FormatException)
        {
            return false;
        }

        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { }, ct);
        return true;
    }
}

using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Identity;

namespace Marrakech.Accounts.Features.ConnectProvider;

/// <summary>Connects a person with what they are at the outside provider, or parts the two.</summary>
internal sealed class ConnectProvider(UserManager<Person> people, AccountsSettings settings, AccountMail mail, ActTrail acts)
{
    public static readonly ActKind Connected = new("ProviderConnected"), Disconnected = new("ProviderDisconnected");

    /// <summary>Returns false where somebody else is connected with the same.</summary>
    public async Task<bool> HandleAsync(Person person, OutsideIdentity said, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Connected, null, ct);
        if (await people.FindByLoginAsync(OutsideSchemes.Provider, said.Key) is { } owner) return owner.Id == person.Id;
        var current = await people.MustFindAsync(person.Id);
        (await people.AddLoginAsync(current, new UserLoginInfo(OutsideSchemes.Provider, said.Key, settings.Provider!.Name))).MustSucceed();
        await mail.NoticeAsync(AccountNotice.ProviderConnected, current, act, ct);
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { provider = settings.Provider.Authority }, ct);
        return true;
    }

    public async Task PartAsync(Person person, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Disconnected, null, ct);
        var current = await people.MustFindAsync(person.Id);
        foreach (var login in await people.GetLoginsAsync(current)) (await people.RemoveLoginAsync(current, login.LoginProvider, login.ProviderKey)).MustSucceed();
        act.Concerns(new ActSubject("person", person.Id.ToString()));
        await act.CommitAsync(new { }, ct);
    }
}

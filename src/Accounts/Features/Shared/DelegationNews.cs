using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>Tells those who stand in that they do, and when that is over before its day; within the caller's act.</summary>
/// <remarks>No name stands in it: the holder's would outlive their own erasure. The page of the role names them while it lasts.</remarks>
internal sealed class DelegationNews(AppDb db, Notifications notifications, CurrentActor actor)
{
    public static readonly NotificationTopic Topic = new("delegation", "NotificationTopic.Delegation", MailChoice.Immediately);

    /// <summary>A delegation begins.</summary>
    public Task BegunAsync(Membership delegated, CancellationToken ct) =>
        TellAsync(delegated, "DelegationNews.Begun", OrganisationLinks.OwnRole(delegated.Id), delegated.LastDay!.Value, ct);

    /// <summary>A delegation is over at <paramref name="at"/>, before its day. Who ended it for themselves knows.</summary>
    public Task EndedAsync(Membership delegated, DateTimeOffset at, CancellationToken ct) => delegated.PersonId == actor.Value.Person
        ? Task.CompletedTask
        : TellAsync(delegated, "DelegationNews.Ended", AccountLinks.Account, at, ct);

    private async Task TellAsync(Membership delegated, string sentence, string path, DateTimeOffset day, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == delegated.PersonId, ct);
        if (!person.IsOpen) return;
        var organisation = await db.Set<Organisation>().AsNoTracking().Where(o => o.Id == delegated.OrganisationId).Select(o => o.Name).SingleAsync(ct);
        var language = Language.Find(person.Language) ?? Language.English;
        await notifications.AddAsync(new NewNotification
        {
            To = new Recipient(person.Id, person.EmailConfirmed ? person.Email : null, language),
            Topic = Topic.Name,
            SentenceKey = sentence,
            Values = [organisation, day.UtcDateTime.ToString("D", language.Culture)],
            Path = path,
            Key = $"{sentence}:{delegated.Id}",
        }, ct);
    }
}

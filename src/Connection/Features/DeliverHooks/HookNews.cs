using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Connection.Features.DeliverHooks;

/// <summary>Tells an organisation that its program takes nothing any more.</summary>
internal sealed class HookNews(Notifications notifications, PeopleDirectory people)
{
    public static readonly NotificationTopic Hooks = new("webhooks", "Topic.Webhooks", MailChoice.Immediately);

    /// <summary>Tells whoever looks after its webhooks.</summary>
    public async Task OfSwitchingOffAsync(Hook hook, CancellationToken ct)
    {
        var lookers = (await people.MembersAsync(hook.Organisation, ct)).Where(m => ProgramRules.LookAfterHooks.Grants.Any(g => g.Role == m.Role)).Select(m => m.Person).Distinct();
        var key = string.Create(CultureInfo.InvariantCulture, $"webhook:{hook.Code}:{hook.OffAt:yyyyMMddHHmmss}");
        foreach (var person in lookers)
        {
            if (await people.RecipientAsync(person, ct) is not { } to) continue;
            await notifications.AddAsync(new NewNotification { To = to, Topic = Hooks.Name, SentenceKey = "Hook.News.Off", Values = [hook.Code], Path = HookLinks.One(hook.Code), Key = key }, ct);
        }
    }
}

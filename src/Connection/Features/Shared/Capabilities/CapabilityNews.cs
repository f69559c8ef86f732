using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>Tells an organisation that what it said of itself has grown old.</summary>
internal sealed class CapabilityNews(Notifications notifications, PeopleDirectory people)
{
    public static readonly NotificationTopic Capabilities = new("capabilities", "Topic.Capabilities", MailChoice.Immediately);

    /// <summary>Tells its managers; each once about what was told on that day.</summary>
    public async Task ToManagersAsync(Capability capability, CancellationToken ct)
    {
        foreach (var person in (await people.MembersAsync(capability.Organisation, ct)).Where(m => m.Role == Role.PartnerManager).Select(m => m.Person).Distinct())
        {
            if (await people.RecipientAsync(person, ct) is not { } to) continue;
            var key = string.Create(CultureInfo.InvariantCulture, $"capability:{capability.Code}:{capability.ToldAt.UtcDateTime:yyyyMMddHHmmss}");
            await notifications.AddAsync(new NewNotification { To = to, Topic = Capabilities.Name, SentenceKey = "Capability.News.Old", Values = [capability.Title], Path = CapabilityLinks.Mine, Key = key }, ct);
        }
    }
}

using Marrakech.Accounts.Contracts;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Tells people about the events they registered for, within the act that changes something.</summary>
internal sealed class EventNews(Notifications notifications, PeopleDirectory people)
{
    public static readonly NotificationTopic Events = new("events", "Topic.Events", MailChoice.Immediately);

    /// <summary>Tells somebody that they have a place, or wait for one.</summary>
    public Task RegisteredAsync(Registrant registrant, Occasion occasion, CancellationToken ct) =>
        TellAsync(registrant, occasion, registrant.State == RegistrantState.Confirmed ? "EventNews.Confirmed" : "EventNews.Waiting", $"event:{registrant.Id:N}:registered", ct);

    public Task MovedUpAsync(Registrant registrant, Occasion occasion, CancellationToken ct) => TellAsync(registrant, occasion, "EventNews.MovedUp", $"event:{registrant.Id:N}:up", ct);

    /// <summary>Says that it is soon: once for each first day. Returns whether the person had not been told.</summary>
    public Task<bool> SoonAsync(Registrant registrant, Occasion occasion, CancellationToken ct) =>
        TellAsync(registrant, occasion, "EventNews.Soon", $"event:{registrant.Id:N}:soon:{EventDays.Text(occasion.Days.Starts)}", ct);

    private async Task<bool> TellAsync(Registrant registrant, Occasion occasion, string sentence, string key, CancellationToken ct) =>
        await people.RecipientAsync(registrant.Person, ct) is { } to && await notifications.AddAsync(
            new NewNotification { To = to, Topic = Events.Name, SentenceKey = sentence, Values = [occasion.For(to.Language).Title, EventDays.Text(occasion.Days.Starts)], Path = EventLinks.Register(occasion.Code), Key = key }, ct);
}

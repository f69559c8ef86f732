using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Tells people about the events they registered for, within the act that changes something.</summary>
internal sealed class EventNews(Notifications notifications, PeopleDirectory people)
{
    /// <summary>Stands for days or a place nobody told.</summary>
    private const string None = "–";

    public static readonly NotificationTopic Events = new("events", "Topic.Events", MailChoice.Immediately);

    /// <summary>Tells somebody that they have a place, or wait for one.</summary>
    public Task RegisteredAsync(Registrant registrant, Occasion occasion, CancellationToken ct) =>
        TellAsync(registrant, occasion, registrant.State == RegistrantState.Confirmed ? "EventNews.Confirmed" : "EventNews.Waiting", $"event:{registrant.Id:N}:registered", ct);

    public Task MovedUpAsync(Registrant registrant, Occasion occasion, CancellationToken ct) => TellAsync(registrant, occasion, "EventNews.MovedUp", $"event:{registrant.Id:N}:up", ct);

    /// <summary>Says that it is soon: once for each first day. Returns whether the person had not been told.</summary>
    public Task<bool> SoonAsync(Registrant registrant, Occasion occasion, CancellationToken ct) =>
        TellAsync(registrant, occasion, "EventNews.Soon", $"event:{registrant.Id:N}:soon:{EventDays.Text(occasion.Days.Starts)}", ct);

    /// <summary>Says, once for each version, what of days and place is different.</summary>
    public Task MovedAsync(Registrant registrant, Item item, EventMove move, int version, CancellationToken ct)
    {
        string[] days = [Days(move.Was), Days(move.Is)], places = [move.WasAt ?? None, move.IsAt ?? None];
        var (sentence, values) = move switch
        {
            { IsOnOtherDays: true, IsElsewhere: true } => ("EventNews.MovedBoth", (string[])[.. days, .. places]),
            { IsOnOtherDays: true } => ("EventNews.MovedDays", days),
            _ => ("EventNews.MovedPlace", places),
        };
        return TellAsync(registrant, item, sentence, values, $"event:{registrant.Id:N}:moved:{version.ToString(CultureInfo.InvariantCulture)}", ct);
    }

    /// <summary>Says that it does not take place as announced: it was withdrawn, or archived.</summary>
    public Task EndedAsync(Registrant registrant, Item item, EventDays days, bool isWithdrawn, CancellationToken ct) =>
        TellAsync(registrant, item, isWithdrawn ? "EventNews.Withdrawn" : "EventNews.Archived", [EventDays.Text(days.Starts)], $"event:{registrant.Id:N}:ended", ct);

    private static string Days(EventDays? days) => days is null ? None : days.Starts == days.Ends ? EventDays.Text(days.Starts) : $"{EventDays.Text(days.Starts)}/{EventDays.Text(days.Ends)}";

    private async Task TellAsync(Registrant registrant, Item item, string sentence, IEnumerable<string> values, string key, CancellationToken ct)
    {
        if (await people.RecipientAsync(registrant.Person, ct) is not { } to) return;
        var title = (item.Texts.Find(t => t.Language == to.Language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault())?.Title ?? item.Code;
        await notifications.AddAsync(new NewNotification { To = to, Topic = Events.Name, SentenceKey = sentence, Values = [title, .. values], Path = KnowledgeLinks.Practice(item.Code), Key = key }, ct);
    }

    private async Task<bool> TellAsync(Registrant registrant, Occasion occasion, string sentence, string key, CancellationToken ct) =>
        await people.RecipientAsync(registrant.Person, ct) is { } to && await notifications.AddAsync(
            new NewNotification { To = to, Topic = Events.Name, SentenceKey = sentence, Values = [occasion.For(to.Language).Title, EventDays.Text(occasion.Days.Starts)], Path = EventLinks.Register(occasion.Code), Key = key }, ct);
}

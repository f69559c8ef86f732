using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Tells people about contributions, within the act that moves them.</summary>
internal sealed class ContributionNews(Notifications notifications, PeopleDirectory people)
{
    /// <summary>Topics people choose for.</summary>
    public static readonly NotificationTopic Contributions = new("contributions", "Topic.Contributions", MailChoice.Immediately), Reviews = new("reviews", "Topic.Reviews", MailChoice.Immediately);

    /// <summary>Tells everybody who wrote in it how it goes on.</summary>
    public async Task ToWritersAsync(Contribution contribution, ContributionMove move, CancellationToken ct)
    {
        foreach (var writer in contribution.Ownership().Writers)
            await TellAsync(writer, Contributions, $"News.{move}", [contribution.Code, contribution.Title], ContributionLinks.One(contribution.Code), $"contribution:{contribution.Code}:{contribution.Row}", ct);
    }

    /// <summary>Tells the secretariat that something waits for it.</summary>
    public async Task ToSecretariatAsync(Contribution contribution, string sentence, CancellationToken ct)
    {
        foreach (var officer in (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct())
            await TellAsync(officer, Contributions, sentence, [contribution.Code, contribution.Title], ContributionLinks.Case(contribution.Code), $"case:{contribution.Code}:{contribution.Row}:{sentence}", ct);
    }

    /// <summary>Tells, once for a whole spreadsheet, its sender that it is done and the secretariat that something waits.</summary>
    public async Task OfBatchAsync(Batch batch, int made, CancellationToken ct)
    {
        string[] values = [batch.Code, made.ToString(CultureInfo.InvariantCulture)];
        if (batch.Author is { } author) await TellAsync(author, Contributions, batch.Submits ? "News.BatchSubmitted" : "News.BatchDrafted", values, BatchLinks.One(batch.Code), $"batch:{batch.Code}", ct);
        if (!batch.Submits || made == 0) return;
        foreach (var officer in (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct())
            await TellAsync(officer, Contributions, "News.BatchArrived", values, ContributionLinks.Queue, $"batch:{batch.Code}:arrived", ct);
    }

    /// <summary>Tells everybody who wrote an item that it is due, overdue or delinquent.</summary>
    public async Task OfUpkeepAsync(Contribution contribution, ItemUpkeep upkeep, UpkeepState state, string path, CancellationToken ct)
    {
        var since = upkeep.Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        foreach (var writer in contribution.Ownership().Writers)
            await TellAsync(writer, Contributions, $"News.Upkeep.{state}", [upkeep.ItemCode, contribution.Title], path, $"upkeep:{upkeep.ItemCode}:{since}:{state}", ct);
    }

    /// <summary>Tells everybody who wrote an item, once for each death, that one of its links is dead.</summary>
    public async Task OfDeadLinkAsync(Contribution contribution, CheckedLink link, string item, CancellationToken ct)
    {
        var since = link.DeadSince!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        foreach (var writer in contribution.Ownership().Writers)
            await TellAsync(writer, Contributions, "News.LinkDead", [item, contribution.Title, link.Host], ContributionLinks.Propose(item), $"link:{link.Id:N}:{since}:{item}", ct);
    }

    /// <summary>Tells everybody who wrote a translation, once for each version, that its original moved on.</summary>
    public async Task OfOriginalAsync(Contribution contribution, string item, string original, int version, CancellationToken ct)
    {
        var number = version.ToString(CultureInfo.InvariantCulture);
        foreach (var writer in contribution.Ownership().Writers)
            await TellAsync(writer, Contributions, "News.OriginalMoved", [item, contribution.Title, original, number], ContributionLinks.Propose(item), $"translation:{item}:{original}:{number}", ct);
    }

    /// <summary>Asks a reviewer, or reminds one.</summary>
    public Task ToReviewerAsync(Contribution contribution, PanelSeat seat, string sentence, string day, CancellationToken ct) =>
        TellAsync(seat.Reviewer, Reviews, sentence, [contribution.Code, contribution.Title, day], ContributionLinks.Review(seat.Id), $"seat:{seat.Id:N}:{sentence}:{seat.Reminders}", ct);

    private async Task TellAsync(Guid person, NotificationTopic topic, string sentence, IReadOnlyList<string> values, string path, string key, CancellationToken ct)
    {
        if (await people.RecipientAsync(person, ct) is not { } to) return;
        await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = values, Path = path, Key = key }, ct);
    }
}

using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Tells donors and fund administrators, within the act it is about; never whoever acts.</summary>
internal sealed class ContributionNews(Notifications notifications, PeopleDirectory people, CurrentActor actor)
{
    /// <summary>Topics people choose for: a donor's contributions, and what waits for fund administrators.</summary>
    public static readonly NotificationTopic Contributions = new("fund-contributions", "Topic.FundContributions", MailChoice.Immediately), Work = new("fund-money", "Topic.FundMoney", MailChoice.Immediately);

    /// <summary>Tells those who speak for the donor.</summary>
    public async Task ToDonorAsync(DonorContribution contribution, string sentence, string key, CancellationToken ct)
    {
        var speakers = (await people.MembersAsync(contribution.Donor, ct)).Where(m => m.Role == Role.DonorRepresentative).Select(m => m.Person);
        await TellAsync(speakers, Contributions, sentence, contribution.Code, ContributionLinks.Own(contribution.Code), key, ct);
    }

    /// <summary>Tells fund administrators.</summary>
    public async Task ToAdministratorsAsync(string code, int row, string path, string sentence, CancellationToken ct) =>
        await TellAsync((await people.HoldersAsync(Role.FundAdministrator, ct)).Select(h => h.Person), Work, sentence, code, path, string.Create(CultureInfo.InvariantCulture, $"row-{row}"), ct);

    private async Task TellAsync(IEnumerable<Guid> persons, NotificationTopic topic, string sentence, string code, string path, string key, CancellationToken ct)
    {
        foreach (var person in persons.Distinct().Where(p => p != actor.Value.Person))
        {
            if (await people.RecipientAsync(person, ct) is { } to)
                await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = [code], Path = path, Key = $"fund:{code}:{sentence}:{key}" }, ct);
        }
    }
}

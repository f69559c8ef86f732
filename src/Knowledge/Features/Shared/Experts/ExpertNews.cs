using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Tells people about experts and conversations, within the act that moves them. What somebody wrote is never in a message.</summary>
internal sealed class ExpertNews(Notifications notifications, PeopleDirectory people, IPersonNames names)
{
    /// <summary>Topics people choose for.</summary>
    public static readonly NotificationTopic Experts = new("experts", "Topic.Experts", MailChoice.Immediately), Messages = new("expert-messages", "Topic.ExpertMessages", MailChoice.Immediately);

    /// <summary>Tells an expert what was decided.</summary>
    public Task ToExpertAsync(Expert expert, ExpertMove move, CancellationToken ct) =>
        TellAsync(expert.Person, Experts, $"ExpertNews.{move}", [expert.Code], ExpertLinks.Own, $"expert:{expert.Code}:{expert.Row}", ct);

    /// <summary>Tells the secretariat that an expert waits for it, once a day however often they hand it in.</summary>
    public Task ArrivedAsync(Expert expert, DateTimeOffset at, CancellationToken ct) =>
        ToSecretariatAsync("ExpertNews.Arrived", expert.Code, ExpertLinks.Case(expert.Code), FormattableString.Invariant($"expert-case:{expert.Code}:{at.UtcDateTime:yyyy-MM-dd}"), ct);

    /// <summary>Tells the secretariat of a reported conversation.</summary>
    public Task ReportedAsync(ExpertTalk talk, CancellationToken ct) => ToSecretariatAsync("ExpertNews.Reported", talk.ExpertCode, ExpertLinks.Report(talk.Id), $"expert-report:{talk.Id:N}:{talk.Row}", ct);

    /// <summary>Tells the other one of a message: the expert by name and organisation of who wrote, the asker by the code they wrote to.</summary>
    public async Task WrittenAsync(ExpertTalk talk, bool fromExpert, int number, CancellationToken ct)
    {
        var key = KeyOf(talk, number);
        if (fromExpert)
        {
            await TellAsync(talk.Asker, Messages, "ExpertNews.Answered", [talk.ExpertCode], ExpertLinks.Talk(talk.Id), key, ct);
            return;
        }

        var name = (await names.NamesAsync([talk.Asker], ct)).GetValueOrDefault(talk.Asker) ?? "";
        var organisation = talk.AskerOrganisation is { } id ? (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id)?.Name : null;
        await TellAsync(talk.Expert, Messages, organisation is null ? "ExpertNews.Asked" : "ExpertNews.AskedFor", organisation is null ? [name] : [name, organisation], ExpertLinks.Talk(talk.Id), key, ct);
    }

    /// <summary>Takes back what the expert was told with the name of a person who is erased.</summary>
    public Task ForgetAskerAsync(ExpertTalk talk, CancellationToken ct) => notifications.TakeBackAsync(talk.Expert, KeyOf(talk, null), ct);

    private static string KeyOf(ExpertTalk talk, int? number) => $"talk:{talk.Id:N}:{number}";

    private async Task ToSecretariatAsync(string sentence, string code, string path, string key, CancellationToken ct)
    {
        foreach (var officer in (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct()) await TellAsync(officer, Experts, sentence, [code], path, key, ct);
    }

    private async Task TellAsync(Guid person, NotificationTopic topic, string sentence, IReadOnlyList<string> values, string path, string key, CancellationToken ct)
    {
        if (await people.RecipientAsync(person, ct) is not { } to) return;
        await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = values, Path = path, Key = key }, ct);
    }
}

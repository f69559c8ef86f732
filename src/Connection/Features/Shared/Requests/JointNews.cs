using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Tells focal points about joint requests, by reference and country only.</summary>
internal sealed class JointNews(Notifications notifications, PeopleDirectory people)
{
    /// <summary>Tells the country that was asked.</summary>
    public Task ToAskedAsync(JointCountry joint, SupportRequest request, string sentence, CancellationToken ct) => TellAsync(joint.Country, request.Country, JointLinks.One(joint.Code), joint, request, sentence, ct);

    /// <summary>Tells the leading country.</summary>
    public Task ToLeadAsync(JointCountry joint, SupportRequest request, string sentence, CancellationToken ct) => TellAsync(request.Country, joint.Country, RequestLinks.Own(request.Code), joint, request, sentence, ct);

    private async Task TellAsync(string country, string other, string path, JointCountry joint, SupportRequest request, string sentence, CancellationToken ct)
    {
        foreach (var person in (await people.HoldersAsync(Role.FocalPoint, ct)).Where(h => h.Organisation.Country == country).Select(h => h.Person).Distinct())
        {
            if (await people.RecipientAsync(person, ct) is not { } to) continue;
            var name = Countries.Find(other)?.Name.In(to.Language) ?? other;
            var key = string.Create(CultureInfo.InvariantCulture, $"{sentence}:{joint.Code}:{joint.AnsweredAt?.UtcDateTime:yyyyMMddHHmmssffffff}");
            await notifications.AddAsync(new NewNotification { To = to, Topic = RequestNews.Requests.Name, SentenceKey = sentence, Values = [request.Code, name], Path = path, Key = key }, ct);
        }
    }
}

using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Tells people and the programs of organisations about requests, within the act that moves them. A notice names the reference only: a title may be confidential.</summary>
internal sealed class RequestNews(AppDb db, Notifications notifications, PeopleDirectory people, HookOutbox hooks)
{
    /// <summary>Topics people choose for: the country's requests, and what waits for the secretariat.</summary>
    public static readonly NotificationTopic Requests = new("requests", "Topic.Requests", MailChoice.Immediately), Work = new("request-work", "Topic.RequestWork", MailChoice.Immediately);

    /// <summary>Tells those who did not make the move.</summary>
    public async Task OfMoveAsync(SupportRequest request, RequestMove move, CancellationToken ct)
    {
        // A draft is its country's alone, its end too.
        if (request.SubmittedAt is null) return;
        if (move != RequestMove.Assign) await hooks.OfMoveAsync(request, ct);
        // Whoever declined does not decide about the appeal: all are told.
        if (move == RequestMove.Appeal) await ToOfficersAsync(request, "Request.News.Appeal", ct);
        else if (RequestLife.MoverOf(move) == Mover.Country && move != RequestMove.Submit) await ToSecretariatAsync(request, $"Request.News.{move}", ct);
        else if (move != RequestMove.Assign) await ToCountryAsync(request, $"Request.News.{move}", ct);
        if (move == RequestMove.Submit) await ToSecretariatAsync(request, "Request.News.Arrived", ct);
    }

    /// <summary>Tells everybody who wrote in it, and the focal points of its country.</summary>
    public async Task ToCountryAsync(SupportRequest request, string sentence, CancellationToken ct)
    {
        await hooks.ToCountryAsync(request, sentence, ct);
        var points = await FocalPointsAsync(request.Country, ct);
        foreach (var person in request.WriterIds().Concat(points).Distinct()) await TellAsync(person, Requests, request, sentence, RequestLinks.Own(request.Code), ct);
    }

    /// <summary>Tells the focal points that something was prepared for them.</summary>
    public async Task ToFocalPointsAsync(SupportRequest request, string sentence, CancellationToken ct)
    {
        foreach (var person in await FocalPointsAsync(request.Country, ct)) await TellAsync(person, Requests, request, sentence, RequestLinks.Own(request.Code), ct);
    }

    /// <summary>Tells the officer it is assigned to, or all where it is nobody's or that one has left.</summary>
    public async Task ToSecretariatAsync(SupportRequest request, string sentence, CancellationToken ct)
    {
        var officers = (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct().ToList();
        foreach (var person in request.Officer is { } own && officers.Contains(own) ? [own] : officers) await TellAsync(person, Work, request, sentence, RequestLinks.Case(request.Code), ct);
    }

    /// <summary>Tells everybody who follows a request that it goes on as part of another one, and leads those there who may read that one.</summary>
    public async Task OfMergingAsync(SupportRequest request, SupportRequest other, CancellationToken ct)
    {
        var points = (await FocalPointsAsync(request.Country, ct)).ToList();
        foreach (var person in request.WriterIds().Concat(points).Distinct())
        {
            var path = RequestLinks.Own(points.Contains(person) || request.Organisation == other.Organisation ? other.Code : request.Code);
            await TellAsync(person, Requests, request, "Request.News.Merge", path, ct, other.Code);
        }

        if (request.Officer is { } officer && await people.RecipientAsync(officer, ct) is not null) await TellAsync(officer, Work, request, "Request.News.Merge", RequestLinks.Case(other.Code), ct, other.Code);
    }

    private async Task ToOfficersAsync(SupportRequest request, string sentence, CancellationToken ct)
    {
        foreach (var person in (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct()) await TellAsync(person, Work, request, sentence, RequestLinks.Case(request.Code), ct);
    }

    /// <summary>Tells the person named for missed promises, or all officers where nobody is named or that one has left.</summary>
    public async Task OfEscalationAsync(SupportRequest request, EscalationLevel level, CancellationToken ct)
    {
        foreach (var person in await NamedAsync(ct)) await TellAsync(person, Work, request, $"Request.News.Escalated.{level}", RequestLinks.Case(request.Code), ct);
        await ToCountryAsync(request, "Request.News.Late", ct);
    }

    /// <summary>Tells the same that a country is to join a draft and has nobody who could answer, once for each country: of the draft no more than its reference, for it is its country's alone.</summary>
    public async Task OfSilentCountryAsync(SupportRequest request, string country, CancellationToken ct)
    {
        foreach (var person in await NamedAsync(ct))
        {
            if (await people.RecipientAsync(person, ct) is not { } to) continue;
            var name = Countries.Find(country)?.Name.In(to.Language) ?? country;
            await notifications.AddAsync(new NewNotification { To = to, Topic = Work.Name, SentenceKey = "Joint.News.Silent", Values = [request.Code, name], Path = OrganisationLinks.List, Key = $"joint-silent:{request.Code}:{country}" }, ct);
        }
    }

    private async Task<IReadOnlyList<Guid>> NamedAsync(CancellationToken ct)
    {
        var officers = (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct().ToList();
        var named = await db.Set<HubDuty>().Where(d => d.Key == HubDuty.Escalation).Select(d => d.Person).SingleOrDefaultAsync(ct);
        return named is { } one && officers.Contains(one) ? [one] : officers;
    }

    /// <summary>Tells whoever answers for an organisation.</summary>
    public async Task ToOrganisationAsync(Guid organisation, SupportRequest request, string sentence, string path, CancellationToken ct)
    {
        await hooks.ToPartnerAsync(organisation, request, sentence, ct);
        var managers = (await people.MembersAsync(organisation, ct)).Where(m => m.Role == Role.PartnerManager).Select(m => m.Person).Distinct();
        foreach (var person in managers) await TellAsync(person, Requests, request, sentence, path, ct);
    }

    private async Task<IEnumerable<Guid>> FocalPointsAsync(string country, CancellationToken ct) =>
        (await people.HoldersAsync(Role.FocalPoint, ct)).Where(h => h.Organisation.Country == country).Select(h => h.Person).Distinct();

    private async Task TellAsync(Guid person, NotificationTopic topic, SupportRequest request, string sentence, string path, CancellationToken ct, params string[] more)
    {
        if (await people.RecipientAsync(person, ct) is not { } to) return;
        var key = string.Create(CultureInfo.InvariantCulture, $"request:{request.Code}:{request.Row}:{sentence}");
        await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = [request.Code, .. more], Path = path, Key = key }, ct);
    }
}

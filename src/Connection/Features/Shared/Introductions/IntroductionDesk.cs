using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Introductions;

/// <summary>Finds introductions, and tells those they are about. A notice names the reference only: who the other is, the page says to whom may know.</summary>
internal sealed class IntroductionDesk(AppDb db, Notifications notifications, PeopleDirectory people, CurrentActor actor)
{
    public static readonly NotificationTopic Introductions = new("introductions", "Topic.Introductions", MailChoice.Immediately);

    /// <summary>An introduction, to be read; null where there is none.</summary>
    public Task<Introduction?> FindAsync(string code, CancellationToken ct) => db.Set<Introduction>().AsNoTracking().Include(i => i.Sides).SingleOrDefaultAsync(i => i.Code == code, ct);

    /// <summary>An introduction to be changed within an open act; null where there is none.</summary>
    public Task<Introduction?> TakeAsync(string code, CancellationToken ct) => db.Set<Introduction>().Include(i => i.Sides).SingleOrDefaultAsync(i => i.Code == code, ct);

    /// <summary>The introductions that were proposed for a request, the first first.</summary>
    public Task<List<Introduction>> OfRequestAsync(Guid request, CancellationToken ct) => db.Set<Introduction>().AsNoTracking().Include(i => i.Sides).Where(i => i.RequestId == request).OrderBy(i => i.ProposedAt).ThenBy(i => i.Code).ToListAsync(ct);

    /// <summary>The focal points of a country.</summary>
    public async Task<IReadOnlyList<HeldRole>> FocalPointsAsync(string country, CancellationToken ct) => [.. (await people.HoldersAsync(Role.FocalPoint, ct)).Where(h => h.Organisation.Country == country)];

    /// <summary>Tells the focal points of a country, but not whoever acts.</summary>
    public async Task TellCountryAsync(Introduction introduction, string country, string sentence, CancellationToken ct)
    {
        foreach (var person in (await FocalPointsAsync(country, ct)).Select(h => h.Person).Distinct()) await TellAsync(introduction, person, sentence, IntroductionLinks.One(introduction.Code), ct);
    }

    /// <summary>Tells the officer of the request, or all where it is nobody's or that one has left.</summary>
    public async Task TellSecretariatAsync(Introduction introduction, string sentence, CancellationToken ct)
    {
        var request = await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Id == introduction.RequestId, ct);
        var officers = (await people.HoldersAsync(Role.SecretariatOfficer, ct)).Select(h => h.Person).Distinct().ToList();
        foreach (var person in request.Officer is { } own && officers.Contains(own) ? [own] : officers) await TellAsync(introduction, person, sentence, IntroductionLinks.Propose(request.Code), ct);
    }

    private async Task TellAsync(Introduction introduction, Guid person, string sentence, string path, CancellationToken ct)
    {
        if (person == actor.Value.Person || await people.RecipientAsync(person, ct) is not { } to) return;
        await notifications.AddAsync(new NewNotification { To = to, Topic = Introductions.Name, SentenceKey = sentence, Values = [introduction.Code], Path = path, Key = $"introduction:{introduction.Code}:{sentence}" }, ct);
    }
}

/// <summary>Whom an introduction belongs to, for every address below it: to each of the two countries.</summary>
internal sealed class IntroductionBelonging(AppDb db, CurrentActor actor) : IBelongingSource
{
    public string RouteValue => "introduction";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct)
    {
        var now = actor.Value;
        if (now is { Organisation: { } own, Country: { } country } && await db.Set<Introduction>().AnyAsync(i => i.Code == code && i.Sides.Any(s => s.Country == country), ct)) return new Belonging(own, country);
        return await (from i in db.Set<Introduction>() join r in db.Set<SupportRequest>() on i.RequestId equals r.Id where i.Code == code select new Belonging(r.Organisation, r.Country, null)).SingleOrDefaultAsync(ct);
    }
}

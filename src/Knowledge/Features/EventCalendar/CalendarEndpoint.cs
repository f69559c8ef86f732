using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.EventCalendar;

/// <summary>Events and trainings as a calendar to subscribe to, with the filters of the list, and one alone to be added.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading($"/{{lang:language}}{EventLinks.Calendar}", AllAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();
        endpoints.MapReading($"/{{lang:language}}{EventLinks.CalendarOf("{code:regex(^P-[0-9]+$)}")}", OneAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();
    }

    private static async Task<IResult> AllAsync(HttpRequest request, Occasions occasions, Site site, CancellationToken ct) =>
        Answer(site["Events.Title"], await occasions.ForCalendarAsync(OccasionFilter.From(request.Query), ct), site);

    private static async Task<IResult> OneAsync(string code, HttpResponse response, Occasions occasions, Site site, CancellationToken ct)
    {
        if ((await occasions.FindAsync(code, ct))?.For(site.Language) is not { } occasion) return Results.NotFound();
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{code}.ics" }.ToString();
        return Answer(occasion.Title, [occasion], site);
    }

    private static IResult Answer(string name, IEnumerable<Occasion> occasions, Site site) =>
        Results.Text(CalendarText.Write(name, site.Language.Code, occasions.Select(o => Entry(o.For(site.Language), site))), CalendarLines.MediaType);

    private static CalendarEntry Entry(Occasion occasion, Site site) => new(
        occasion.Item.Id.ToString(), Math.Max(0, (occasion.Version?.Number ?? 1) - 1), occasion.Version?.PublishedAt ?? occasion.Item.UpdatedAt, occasion.Days, occasion.Title, occasion.TextLanguage)
    {
        Text = occasion.Summary,
        Place = string.Join(", ", occasion.Countries.Select(c => Countries.Find(c)?.Name.In(site.Language)).Prepend(occasion.Venue).OfType<string>()),
        Address = site.Absolute(site.Link(KnowledgeLinks.Practice(occasion.Code))),
    };
}

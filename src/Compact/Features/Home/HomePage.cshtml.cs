using Marrakech.Compact.Contracts;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Home;

/// <summary>The start page.</summary>
internal sealed class HomePageModel(IEnumerable<ILiveNumber> numbers, TimeProvider clock, Site site) : PageModel
{
    private const int EventsShown = 4;

    /// <summary>A door for a kind of user.</summary>
    public sealed record Door(string Key, string Path);

    /// <summary>A number with what is counted and where the evidence is.</summary>
    public sealed record Figure(long Value, string Name, string Path);

    /// <summary>A date of the review calendar.</summary>
    public sealed record Date(int Year, ReviewEvent Event);

    public IReadOnlyList<Door> Doors { get; } =
    [
        new("Government", CompactLinks.Objectives),
        new("City", "/practices"),
        new("Partner", CompactLinks.Sdgs),
        new("Delegate", CompactLinks.Paragraphs),
        new("Researcher", CompactLinks.Sources),
        new("Helper", CompactLinks.Instruments),
    ];

    public List<Figure> Figures { get; } = [];
    public IReadOnlyList<Date> Dates { get; private set; } = [];

    public IEnumerable<RingLink> Ring => Outline.Objectives.Select(o =>
        new RingLink(o.Number, o.Name.In(site.Language), site.Link(CompactLinks.Objective(o.Number))));

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var number in numbers.OrderBy(n => n.Order))
        {
            var value = await number.CountAsync(ct);
            Figures.Add(new Figure(value, site.Count(number.TextKey, value), number.Path));
        }

        var year = clock.GetUtcNow().Year;
        Dates = [.. Outline.ReviewCycle.Select(e => new Date(e.NextFrom(year), e)).OrderBy(d => d.Year).Take(EventsShown)];
    }
}

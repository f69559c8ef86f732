using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.ListEvents;

/// <summary>Events and trainings month by month; all of the question in the address.</summary>
internal abstract class EventList(bool past, Occasions occasions, Site site) : PageModel
{
    public OccasionFilter Filter { get; private set; } = null!;

    /// <summary>Path of this page, without language.</summary>
    public string Path => past ? EventLinks.Past : EventLinks.List;

    public string Other => past ? EventLinks.List : EventLinks.Past;

    public int Total { get; private set; }
    public int Number { get; private set; }
    public int Pages { get; private set; }

    /// <summary>The events of the page by month, as people read it.</summary>
    public IReadOnlyList<IGrouping<string, Occasion>> Months { get; private set; } = [];

    /// <summary>Codes of those one can register for today.</summary>
    public IReadOnlySet<string> Taking { get; private set; } = new HashSet<string>();

    public IReadOnlyList<Choice> Objectives { get; private set; } = [];
    public IReadOnlyList<Choice> Countries { get; private set; } = [];
    public IReadOnlyList<Choice> Languages { get; private set; } = [];

    /// <summary>Address calendars subscribe to.</summary>
    public string Calendar => site.Absolute(site.Link(EventLinks.Calendar) + Filter.Query());

    public async Task OnGetAsync(CancellationToken ct)
    {
        Filter = OccasionFilter.From(Request.Query);
        var asked = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        var found = await occasions.ListAsync(Filter, past, Math.Min(asked, MostPages), ct);
        (Total, Pages) = (found.Total, Math.Max(1, (found.Total + Occasions.PageSize - 1) / Occasions.PageSize));
        Number = Math.Min(asked, Pages);
        if (Number != asked) found = await occasions.ListAsync(Filter, past, Number, ct);
        Months = [.. found.Some.Select(o => o.For(site.Language)).GroupBy(o => o.Days.Starts.ToString("Y", site.Language.Culture))];
        if (!past) Taking = await occasions.TakingRegistrationsAsync(found.Some.Select(o => o.Code), ct);
        await ChooseAsync(ct);
    }

    private const int MostPages = 10_000;

    private async Task ChooseAsync(CancellationToken ct)
    {
        var known = await occasions.ChoicesAsync(ct);
        Objectives = Choices(known[Facet.Objective].OrderBy(o => int.Parse(o, CultureInfo.InvariantCulture)), Filter.Objective, v => Filters.Objective.Show(v, site.Language));
        Countries = Choices(known[Facet.Country].OrderBy(c => Filters.Country.Show(c, site.Language), StringComparer.Create(site.Language.Culture, ignoreCase: true)), Filter.Country, v => Filters.Country.Show(v, site.Language));
        Languages = Choices(Language.All.Select(l => l.Code).Where(known["language"].Contains), Filter.Language, v => Language.Find(v)!.Name);
    }

    private IReadOnlyList<Choice> Choices(IEnumerable<string> values, string? chosen, Func<string, string> show)
    {
        var all = values.ToList();
        if (chosen is not null && !all.Contains(chosen)) all.Add(chosen);
        return [new Choice("", site["Events.Any"]), .. all.Select(v => new Choice(v, show(v), Chosen: v == chosen))];
    }
}

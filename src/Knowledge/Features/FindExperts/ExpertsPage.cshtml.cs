using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.FindExperts;

/// <summary>The experts by need; all of the question in the address. What makes no sense in it is left out.</summary>
internal sealed class ExpertsPageModel(ExpertDirectory directory, ExpertDesk desk, CurrentActor actor, Site site) : PageModel
{
    private const int PageSize = 20, LongestWords = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "objective")]
    public string? Objective { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "speaks")]
    public string? Speaks { get; set; }

    [BindProperty(SupportsGet = true, Name = "free")]
    public string? Free { get; set; }

    /// <summary>Number of the page of the list; the router keeps the name <c>page</c> for itself.</summary>
    public int Number { get; private set; }

    public int Total { get; private set; }
    public int Pages { get; private set; }
    public IReadOnlyList<ExpertRow> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> Objectives { get; private set; } = [];
    public IReadOnlyList<Choice> Countries { get; private set; } = [];
    public IReadOnlyList<Choice> Languages { get; private set; } = [];
    public IReadOnlyList<Choice> FreeNow => [new Choice(AnswerNames.Yes, site["Experts.FreeNow"], Chosen: Free is not null)];

    public bool IsSignedIn => actor.Value.Person is not null;

    public bool IsPlain => Asked().All(a => a.Value is null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Words = Given(Words) is { } words ? Cut(words) : null;
        Objective = Given(Objective) is { } o ? Filters.Objective.Read(o) : null;
        Country = Given(Country) is { } c ? Filters.Country.Read(c) : null;
        Speaks = Language.Find(Speaks)?.Code;
        Free = Free == AnswerNames.Yes ? Free : null;
        var found = await directory.FindAsync(Need(), desk.Reader, ct);
        Total = found.Count;
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        Rows = [.. found.Skip((Number - 1) * PageSize).Take(PageSize).Select(e => new ExpertRow(e, directory.Today))];
        Objectives = await ChoicesAsync(AnswerNames.Objectives, Outline.Objectives.Select(x => x.Number.ToString(CultureInfo.InvariantCulture)), v => Filters.Objective.Show(v, site.Language), Objective, ct);
        Countries = await ChoicesAsync(AnswerNames.Countries, null, v => Filters.Country.Show(v, site.Language), Country, ct);
        Languages = await ChoicesAsync(ExpertQuestions.Languages, Language.All.Select(l => l.Code), v => Language.Find(v)!.Name, Speaks, ct);
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page) => site.Link(ExpertLinks.List) + QueryString.Create(Asked().Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))).Where(a => a.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Asked() =>
        [KeyValuePair.Create("q", Words), KeyValuePair.Create("objective", Objective), KeyValuePair.Create("country", Country), KeyValuePair.Create("speaks", Speaks), KeyValuePair.Create("free", Free)];

    private ExpertNeed Need() => new()
    {
        Objectives = Objective is null ? [] : [int.Parse(Objective, CultureInfo.InvariantCulture)],
        Countries = Country is null ? [] : [Country],
        Languages = Speaks is null ? [] : [Speaks],
        Words = Words,
        FreeNow = Free is not null,
    };

    /// <summary>The values some expert shows to this reader, with how many show each.</summary>
    private async Task<IReadOnlyList<Choice>> ChoicesAsync(string field, IEnumerable<string>? order, Func<string, string> show, string? chosen, CancellationToken ct)
    {
        var counts = await directory.CountsAsync(field, desk.Reader, ct);
        var values = order?.Where(v => counts.ContainsKey(v) || v == chosen) ?? counts.Keys.Union(chosen is null ? [] : [chosen]).OrderBy(show, StringComparer.Create(site.Language.Culture, ignoreCase: true));
        return [new Choice("", site["Experts.Any"]), .. values.Select(v => new Choice(v, show(v), counts.GetValueOrDefault(v), v == chosen))];
    }

    /// <summary>As much of the words as is looked for; a sign that takes two places is not cut in half.</summary>
    private static string Cut(string words) => words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords)];

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ListOrganisations;

/// <summary>Every organisation of the hub, to be searched and filtered.</summary>
internal sealed class OrganisationListPageModel(AllOrganisations organisations, CurrentActor actor, Site site) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    /// <summary>Number of the page of the list; the router keeps the name <c>page</c> for itself, so that it is read by hand.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<OrganisationRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public int Pages { get; private set; }
    public bool MayCreate => OrganisationRules.Create.Allows(actor.Value, null);

    public IEnumerable<Choice> Kinds =>
        [new Choice("", site["OrganisationList.Any"]), .. OrganisationKinds.All.Select(k => new Choice(k.Key, k.Name.In(site.Language), Chosen: k.Key == Kind))];

    public IEnumerable<Choice> CountryChoices =>
    [
        new Choice("", site["OrganisationList.Any"]),
        .. Countries.All.Select(c => new Choice(c.Alpha2, c.Name.In(site.Language), Chosen: c.Alpha2 == Country)).OrderBy(c => c.Text, StringComparer.Create(site.Language.Culture, false)),
    ];

    public IEnumerable<Choice> States =>
        [new Choice("", site["OrganisationList.Any"]), .. OrganisationFilter.States.Select(s => new Choice(s, site[$"OrganisationState.{s}"], Chosen: s == State))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await organisations.FindAsync(new OrganisationFilter(Given(Words), Given(Kind), Given(Country), Given(State)), site.Language.Culture, ct);
        Total = found.Count;
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        Rows = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page)
    {
        var asked = new (string Name, string? Value)[] { ("q", Words), ("kind", Kind), ("country", Country), ("state", State), ("page", page.ToString(CultureInfo.InvariantCulture)) };
        return site.Link(OrganisationLinks.List) + QueryString.Create(asked.Where(a => Given(a.Value) is not null).Select(a => KeyValuePair.Create(a.Name, a.Value)));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

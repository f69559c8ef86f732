using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadPartners;

/// <summary>Organisations by what they can do; all of the question in the address. What makes no sense in it is left out.</summary>
internal sealed class PartnersPageModel(PartnerList list, Site site) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "objective")]
    public string? Objective { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "support")]
    public string? Support { get; set; }

    [BindProperty(SupportsGet = true, Name = "speaks")]
    public string? Speaks { get; set; }

    /// <summary>Number of the page of the list; the router keeps the name <c>page</c> for itself.</summary>
    public int Number { get; private set; }

    public int Total { get; private set; }
    public int Pages { get; private set; }
    public IReadOnlyList<ListedPartner> Rows { get; private set; } = [];
    public bool IsPlain => Asked().All(a => a.Value is null);

    public IEnumerable<Choice> Objectives => Any(Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)), v => RequestChoices.Objective(v, site), Objective);
    public IEnumerable<Choice> Supports => Any(RequestQuestion.Supports, v => site[$"Support.{v}"], Support);
    public IEnumerable<Choice> Languages => Any(Language.All.Select(l => l.Code), v => Language.Find(v)!.Name, Speaks);
    public IEnumerable<Choice> Countries => Any(Kernel.Reference.Countries.All.OrderBy(c => c.Name.In(site.Language), StringComparer.Create(site.Language.Culture, ignoreCase: true)).Select(c => c.Alpha2), v => RequestChoices.Country(v, site), Country);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Objective = Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(o => o == Objective);
        Country = Kernel.Reference.Countries.Find(Country)?.Alpha2;
        Support = RequestQuestion.Supports.FirstOrDefault(s => s == Support);
        Speaks = Language.Find(Speaks)?.Code;
        var found = await list.FindAsync(new PartnerQuestion(Objective is null ? null : int.Parse(Objective, CultureInfo.InvariantCulture), Country, Support, Speaks), site.Language, ct);
        Total = found.Count;
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        Rows = await list.ReadAsync([.. found.Skip((Number - 1) * PageSize).Take(PageSize)], ct);
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page) => site.Link(CapabilityLinks.Partners) + Query(Asked().Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The same list as data.</summary>
    public string Data(string ending) => $"/api/v1/{CapabilityLinks.Resource}.{ending}{Query(Asked())}";

    private static QueryString Query(IEnumerable<KeyValuePair<string, string?>> asked) => QueryString.Create(asked.Where(a => a.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Asked() =>
        [KeyValuePair.Create("objective", Objective), KeyValuePair.Create("country", Country), KeyValuePair.Create("support", Support), KeyValuePair.Create("speaks", Speaks)];

    private IEnumerable<Choice> Any(IEnumerable<string> values, Func<string, string> show, string? chosen) => values.Select(v => new Choice(v, show(v), Chosen: v == chosen)).Prepend(new Choice("", site["RequestRegister.Any"]));
}

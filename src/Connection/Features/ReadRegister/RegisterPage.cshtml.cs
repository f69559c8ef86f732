using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>The public register; all of the question in the address. What makes no sense in it is left out.</summary>
internal sealed class RegisterPageModel(RegisterList list, Site site) : PageModel
{
    private const int PageSize = 20;
    private const string Yes = "yes";

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "objective")]
    public string? Objective { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true, Name = "support")]
    public string? Support { get; set; }

    [BindProperty(SupportsGet = true, Name = "overdue")]
    public string? Overdue { get; set; }

    /// <summary>Number of the page of the list; the router keeps the name <c>page</c> for itself.</summary>
    public int Number { get; private set; }

    public int Total { get; private set; }
    public int Pages { get; private set; }
    public IReadOnlyList<PublicRequest> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> Countries { get; private set; } = [];
    public bool IsPlain => Asked().All(a => a.Value is null);

    public IEnumerable<Choice> States => Any([.. RegisterQuestion.States.Select(s => new Choice(s, s == RegisterQuestion.Open ? site["RequestRegister.Open"] : site[$"RequestState.{PublicRequest.StateOf(s)}"], Chosen: s == State))]);
    public IEnumerable<Choice> Objectives => Any([.. Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)).Select(v => new Choice(v, RequestChoices.Objective(v, site), Chosen: v == Objective))]);
    public IEnumerable<Choice> Supports => Any([.. RequestQuestion.Supports.Select(v => new Choice(v, site[$"Support.{v}"], Chosen: v == Support))]);
    public IReadOnlyList<Choice> OverdueOnly => [new Choice(Yes, site["RequestRegister.OverdueOnly"], Chosen: Overdue is not null)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var countries = await list.CountriesAsync(ct);
        State = RegisterQuestion.States.FirstOrDefault(s => s == State);
        Objective = Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(o => o == Objective);
        Country = countries.FirstOrDefault(c => c == Country);
        Support = RequestQuestion.Supports.FirstOrDefault(s => s == Support);
        Overdue = Overdue == Yes ? Yes : null;
        var question = new RegisterQuestion(State, Objective is null ? null : int.Parse(Objective, CultureInfo.InvariantCulture), Country, Support, Overdue is not null);
        Total = await list.CountAsync(question, ct);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        Rows = await list.ReadAsync(question, (Number - 1) * PageSize, PageSize, ct);
        Countries = [.. Any([.. countries.OrderBy(c => RequestChoices.Country(c, site), StringComparer.Create(site.Language.Culture, ignoreCase: true)).Select(c => new Choice(c, RequestChoices.Country(c, site), Chosen: c == Country))])];
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page) => site.Link(RequestLinks.Register) + Query(Asked().Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The same list as data.</summary>
    public string Data(string ending) => $"/api/v1/{RequestLinks.Resource}.{ending}{Query(Asked())}";

    private static QueryString Query(IEnumerable<KeyValuePair<string, string?>> asked) => QueryString.Create(asked.Where(a => a.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Asked() =>
        [KeyValuePair.Create("state", State), KeyValuePair.Create("objective", Objective), KeyValuePair.Create("country", Country), KeyValuePair.Create("support", Support), KeyValuePair.Create("overdue", Overdue)];

    private IEnumerable<Choice> Any(IReadOnlyList<Choice> choices) => [new Choice("", site["RequestRegister.Any"]), .. choices];
}

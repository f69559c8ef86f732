using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.ListPeople;

/// <summary>Everybody who has an account, to be searched.</summary>
internal sealed class PeoplePageModel(AllPeople people, ConfidentialReads reads, CurrentActor actor, TimeProvider clock, Site site) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    /// <summary>Number of the page of the list; the router keeps the name <c>page</c> for itself.</summary>
    public int Number { get; private set; }

    public int Total { get; private set; }
    public int Pages { get; private set; }
    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];
    public ILookup<Guid, Membership> Roles { get; private set; } = Array.Empty<Membership>().ToLookup(m => m.PersonId);
    public bool MayChange => PeopleRules.ChangeAccount.Allows(actor.Value, null);

    public IEnumerable<Choice> States =>
        [new Choice("", site["People.Any"]), .. AllPeople.States.Select(s => new Choice(s, site[$"PersonState.{s}"], Chosen: s == State))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await people.FindAsync(Given(Words), Given(State), site.Language.Culture, ct);
        Total = found.Count;
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        Rows = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
        Roles = await people.RolesAsync([.. Rows.Select(r => r.Id)], clock.GetUtcNow(), ct);
        await reads.OfAllAsync(Rows.Count, ct);
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page)
    {
        var asked = new (string Name, string? Value)[] { ("q", Words), ("state", State), ("page", page.ToString(CultureInfo.InvariantCulture)) };
        return site.Link(PeopleLinks.List) + QueryString.Create(asked.Where(a => Given(a.Value) is not null).Select(a => KeyValuePair.Create(a.Name, a.Value)));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

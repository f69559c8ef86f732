using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.ChangeAreas;

/// <summary>Where a thematic area gets names of this hub's own.</summary>
internal sealed class NameAreaPageModel(NameArea nameArea, ThematicAreas areas, Site site) : PageModel
{
    [FromRoute(Name = "area")]
    public int Number { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public IReadOnlyDictionary<string, string?> Names { get; private set; } = new Dictionary<string, string?>();

    /// <summary>The field of the name in one language.</summary>
    public static string Field(string language) => $"name-{language}";

    public void OnGet() => Names = Language.All.ToDictionary(l => l.Code, l => (string?)areas.Current.Areas[Number - 1].Name.In(l));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Names = Language.All.ToDictionary(l => l.Code, l => (string?)Request.Form[Field(l.Code)].ToString());
        if (await nameArea.HandleAsync(Number, Names, Reason, ct) is not { } refusal) return Redirect(site.Link(CompactLinks.ChangeAreas));
        var field = refusal == AreaRefusal.ReasonMissing ? "reason" : Field(TooLong ?? site.Language.Code);
        ModelState.AddModelError(field, site.Text($"Areas.Refusal.{refusal}", AreaName.NameLength));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private string? TooLong => Names.FirstOrDefault(n => n.Value?.Trim().Length > AreaName.NameLength).Key;
}

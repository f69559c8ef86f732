using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>Asks whether it is meant, and then erases the person.</summary>
internal sealed class EraseDataPageModel(EraseOwnData erase, Site site) : PageModel
{
    private const string Yes = "yes";

    public IReadOnlyList<Choice> Choices => [new(Yes, site["EraseData.Meant.Yes"])];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? meant, CancellationToken ct)
    {
        if (await erase.HandleAsync(meant == Yes, ct) is { } refusal)
        {
            ModelState.AddModelError("meant", site[$"EraseData.Refusal.{refusal}"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await HttpContext.SignOutAsync(Sessions.Scheme);
        return Redirect(site.Link(AccountLinks.Erased));
    }
}

using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.PayTranches;

/// <summary>Where payment details are entered by one administrator and confirmed by another.</summary>
internal sealed class PaymentDetailsPageModel(KeepPaymentDetails keep, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "details")] Guid? details, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var (refusal, field) = (Value("do"), details) switch
        {
            ("confirm", { } id) => (await keep.ConfirmAsync(Code, id, ct), "main"),
            ("refuse", { } id) => (await keep.RefuseAsync(Code, id, ct), "main"),
            _ => (await keep.EnterAsync(Code, Value("holder"), Value("bank"), Value("account"), ct), "holder"),
        };
        return refusal is { } stands ? Invalid(stands, field) : Redirect(Site.Link(ProjectLinks.Details(Code)));
    }
}

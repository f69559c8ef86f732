using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.ApproveTransfers;

/// <summary>Where a second person approves or refuses a transfer.</summary>
internal sealed class ApproveTransferPageModel(ApproveTransfer approve, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    [FromRoute(Name = "transfer")]
    public string Reference { get; set; } = "";

    public Transfer Transfer { get; private set; } = null!;
    public PaymentDetails? Details => One.Details.FirstOrDefault(d => d.Id == Transfer.Details);

    /// <summary>Why the reader cannot approve it; null where they can.</summary>
    public ProjectRefusal? Against => approve.Against(Transfer);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var refusal = Value("do") == "refuse" ? await approve.RefuseAsync(Code, Reference, Value("reason"), ct) : await approve.ApproveAsync(Code, Reference, ct);
        return refusal is { } stands ? Invalid(stands) : Redirect(Site.Link(ProjectLinks.Case(Code)));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await approve.ProjectAsync(Reference, ct) is not { } project) return false;
        // The address names the transfer; that it names no project is not a fault of whoever reads it.
        ModelState.Clear();
        Code = project;
        if (!await LoadAsync(ct)) return false;
        Transfer = One.Transfers.Single(t => t.Code == Reference);
        return true;
    }
}

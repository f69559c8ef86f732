using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.PayTranches;

/// <summary>Where a tranche is looked after until it is paid or given back.</summary>
internal sealed class TranchePageModel(PayTranche pay, ProjectDesk desk, Site site) : ProjectPage(desk, site)
{
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public Tranche Tranche { get; private set; } = null!;

    /// <summary>Its transfer that waits for a second person; null where none does.</summary>
    public Transfer? Waiting => One.Transfers.FirstOrDefault(t => t.Tranche == Tranche.Code && t.State == FourEyes.Waiting);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var (refusal, field) = Value("do") switch
        {
            "meet" => (await pay.MeetAsync(Code, Number, Value("met"), ct), "met"),
            "prepare" => (await pay.PrepareAsync(Code, Number, Value("bank"), ct), "bank"),
            "release" => (await pay.ReleaseAsync(Code, Number, Value("reason"), ct), "reason"),
            _ => (ProjectRefusal.WrongState, "main"),
        };
        if (refusal is not { } stands) return Redirect(Site.Link(ProjectLinks.Case(Code)));
        ModelState.AddModelError(field, Site[$"Project.Refusal.{stands}"]);
        return Invalid();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || One.Tranches.FirstOrDefault(t => t.Number == Number) is not { } found) return false;
        Tranche = found;
        if (found.State == TrancheState.Ready) await LoadBanksAsync(ct);
        return true;
    }
}

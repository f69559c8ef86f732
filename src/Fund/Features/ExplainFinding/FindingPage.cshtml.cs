using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.ExplainFinding;

/// <summary>A finding, and where it is marked as explained.</summary>
internal sealed class FindingPageModel(ExplainFinding explain, Anomalies anomalies, IPersonNames people, CurrentActor actor, Site site) : FormPage
{
    [FromRoute(Name = "finding")]
    public string Key { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public ShownFinding Shown { get; private set; } = null!;

    /// <summary>Name of who explained it; null for one who has left.</summary>
    public string? By { get; private set; }

    /// <summary>Whether whoever looks had a hand in its documents, and does not explain it.</summary>
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await anomalies.FindAsync(Key, ct) is not { } found) return NotFound();
        Shown = found;
        IsOwn = actor.Value.Person is { } own && (await anomalies.InvolvedAsync(found.Finding, ct)).Contains(own);
        if (found.Explained?.Person is { } person) By = (await people.NamesAsync([person], ct)).GetValueOrDefault(person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await explain.HandleAsync(Key, Reason, ct) is not { } refusal) return Redirect(site.Link(AuditLinks.Finding(Key)));
        if (await OnGetAsync(ct) is NotFoundResult nothing) return nothing;
        return Invalid(refusal == FindingRefusal.ReasonMissing ? "reason" : "main", site[$"Anomaly.Refusal.{refusal}"]);
    }
}

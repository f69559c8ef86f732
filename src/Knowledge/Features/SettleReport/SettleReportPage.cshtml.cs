using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.SettleReport;

/// <summary>A reported conversation, as the secretariat reads it.</summary>
internal sealed class SettleReportPageModel(SettleReport settle, TalkDesk talks, Site site) : FormPage
{
    [FromRoute(Name = "talk")]
    public Guid Id { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public ExpertTalk Talk { get; private set; } = null!;
    public string Asker { get; private set; } = "";
    public string Expert { get; private set; } = "";
    public string Reporter => Talk.ReportedBy == Talk.Asker ? Asker : Expert;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await settle.ReadAsync(Id, ct) is not { } talk) return NotFound();
        (Talk, Asker, Expert) = (talk, await talks.AskerAsync(talk, ct), await talks.ExpertAsync(talk, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await settle.HandleAsync(Id, Reason, ct) is not { } refusal) return Redirect(site.Link(ExpertLinks.Queue));
        if (await OnGetAsync(ct) is NotFoundResult) return NotFound();
        return Invalid("reason", site[$"Expert.Refusal.{refusal}"]);
    }
}

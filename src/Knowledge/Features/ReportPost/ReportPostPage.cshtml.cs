using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.ReportPost;

/// <summary>Where somebody reports a post.</summary>
internal sealed class ReportPostPageModel(ReportPost report, DiscussionDesk desk, Site site) : PostPage(desk, site)
{
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public bool IsSent => Request.Query["sent"] == "1";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        return IsSent ? Page() : Offer(DiscussionLife.AgainstReporting(Post, Seen.Voice));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await report.HandleAsync(Code, Number, Reason, ct) is not { } refusal) return Redirect(Site.Link(DiscussionLinks.Report(Code, Number)) + "?sent=1");
        if (refusal == DiscussionRefusal.NotFound || !await FindAsync(ct)) return NotFound();
        return Refused(refusal, Seen.Voice, Seen.Discussion, "reason");
    }
}

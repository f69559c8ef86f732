using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.TalkWithExpert;

/// <summary>A conversation of two, for the two. To everybody else it is not there.</summary>
internal sealed class TalkPageModel(GoOnTalking go, TalkDesk talks, Site site) : FormPage
{
    [FromRoute(Name = "talk")]
    public Guid Id { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public ExpertTalk Talk { get; private set; } = null!;
    public string Other { get; private set; } = "";
    public bool IsExpert => talks.IsExpert(Talk);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <param name="act">Which of the three forms was sent.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "act")] string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        var refusal = act switch
        {
            "close" => await go.CloseAsync(Id, ct),
            "report" => await go.ReportAsync(Id, Reason, ct),
            _ => await go.WriteAsync(Id, Text, ct),
        };
        if (refusal is not { } why) return Redirect(site.Link(ExpertLinks.Talk(Id)));
        var isReport = act == "report";
        if (isReport && why == TalkRefusal.Empty) return Invalid("reason", site["Talk.Report.Missing"]);
        return Invalid(isReport ? "reason" : "text", site.Text($"Talk.Refusal.{why}", site.Number(isReport ? TalkRules.ReasonLength : TalkRules.TextLength)));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await talks.SeeOwnAsync(Id, ct) is not { } talk) return false;
        (Talk, Other) = (talk, await talks.OtherAsync(talk, ct));
        return true;
    }
}

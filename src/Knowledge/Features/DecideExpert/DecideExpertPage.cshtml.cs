using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.DecideExpert;

/// <summary>Where the secretariat decides on an expert and says why.</summary>
internal sealed class DecideExpertPageModel(DecideExpert decide, ExpertDesk desk, Site site) : FormPage
{
    private Expert expert = null!;

    [FromRoute(Name = "expert")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "move")]
    public string? Move { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Which state of it was read: a later one is not decided on unseen.</summary>
    [BindProperty(Name = "row", SupportsGet = true)]
    public int? Row { get; set; }

    public IEnumerable<Choice> Choices => DecideExpert.Moves.Where(m => ExpertLife.After(expert.State, expert.IsListed, m) is not null).Select(m => new Choice(m.ToString(), site[$"ExpertDecide.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(Code, ct) is not { } found || (found.State != ExpertState.Submitted && !found.IsListed)) return NotFound();
        expert = found;
        Row ??= found.Row;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (!Enum.TryParse<ExpertMove>(Move, out var move) || !DecideExpert.Moves.Contains(move)) return Invalid("move", site["Decide.Move.Missing"]);
        if (await decide.HandleAsync(Code, move, Reason, Row!.Value, ct) is not { } refusal) return Redirect(site.Link(ExpertLinks.Queue));
        return Invalid(refusal == ExpertRefusal.ReasonMissing ? "reason" : "move", site[$"Expert.Refusal.{refusal}"]);
    }
}

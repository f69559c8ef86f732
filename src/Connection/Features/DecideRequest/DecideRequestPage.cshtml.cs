using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.DecideRequest;

/// <summary>Where the secretariat moves a request and says why.</summary>
internal sealed class DecideRequestPageModel(DecideRequest decide, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "move")]
    public string? Move { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "detail")]
    public string? Detail { get; set; }

    /// <summary>The track the page showed: "the other one" is another one when somebody has changed it since.</summary>
    [BindProperty(Name = "track")]
    public Track? SeenTrack { get; set; }

    public RequestReading Reading { get; private set; } = null!;

    public IEnumerable<Choice> Choices => DecideRequest.Moves.Where(m => RequestLife.After(Reading.Story.State, m) is not null)
        .Select(m => new Choice(m.ToString(), Site[m == RequestMove.ChangeTrack && Reading.IsEmergency ? "DecideRequest.Do.ToOrdinary" : $"DecideRequest.Do.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        Reading = await desk.ReadAsync(request, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (!Enum.TryParse<RequestMove>(Move, out var move) || !DecideRequest.Moves.Contains(move))
        {
            ModelState.AddModelError("move", Site["DecideRequest.Move.Missing"]);
            return Invalid();
        }

        if (move == RequestMove.ChangeTrack && SeenTrack is { } seen && seen != Reading.Story.Promise!.Track) return Invalid(RequestRefusal.SameTrack, "move");
        if (await decide.HandleAsync(Code, move, Reason, Detail, ct) is { } refusal) return Invalid(refusal, "move");
        return Redirect(Site.Link(RequestLinks.Case(Code)));
    }
}

using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.DecideRequest;

/// <summary>Where the secretariat moves a request and says why.</summary>
internal sealed class DecideRequestPageModel(DecideRequest decide, RequestDesk desk, TemplateShelf templates, Site site) : RequestPage(site)
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

    /// <summary>The templates for what can be written now.</summary>
    public TemplateOffer Templates { get; private set; } = null!;

    public RequestReading Reading { get; private set; } = null!;

    public IEnumerable<Choice> Choices => DecideRequest.Moves.Where(m => RequestLife.After(Reading.Story.State, m) is not null)
        .Select(m => new Choice(m.ToString(), Site[m == RequestMove.ChangeTrack && Reading.IsEmergency ? "DecideRequest.Do.ToOrdinary" : $"DecideRequest.Do.{m}"], Chosen: m.ToString() == Move));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "template")] string? template, CancellationToken ct)
    {
        if (!await FindAsync(template, ct)) return NotFound();
        if (Templates.Filled is { } filled) (Move, Reason) = (MoveOf(filled.Purpose).ToString(), filled.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(null, ct)) return NotFound();
        if (!Enum.TryParse<RequestMove>(Move, out var move) || !DecideRequest.Moves.Contains(move))
        {
            ModelState.AddModelError("move", Site["DecideRequest.Move.Missing"]);
            return Invalid();
        }

        if (move == RequestMove.ChangeTrack && SeenTrack is { } seen && seen != Reading.Story.Promise!.Track) return Invalid(RequestRefusal.SameTrack, "move");
        if (await decide.HandleAsync(Code, move, Reason, Detail, ct) is { } refusal) return Invalid(refusal, "move");
        return Redirect(Site.Link(RequestLinks.Case(Code)));
    }

    private async Task<bool> FindAsync(string? template, CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return false;
        Reading = await desk.ReadAsync(request, ct);
        TemplatePurpose[] possible = [.. new[] { TemplatePurpose.Clarification, TemplatePurpose.Refer, TemplatePurpose.Decline }.Where(p => RequestLife.After(Reading.Story.State, MoveOf(p)) is not null)];
        Templates = await templates.OfferAsync(request, template, possible, ct);
        return true;
    }

    /// <summary>The move a template is written for.</summary>
    private static RequestMove MoveOf(TemplatePurpose purpose) => purpose switch
    {
        TemplatePurpose.Decline => RequestMove.Decline,
        TemplatePurpose.Refer => RequestMove.Refer,
        _ => RequestMove.AskClarification,
    };
}

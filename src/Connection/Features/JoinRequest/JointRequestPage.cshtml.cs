using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.JoinRequest;

/// <summary>A request of another country for one that was asked to join it: everything it says, where it stands, and what the country can answer.</summary>
internal sealed class JointRequestPageModel(JoinRequest join, JointDesk joint, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "joint")]
    public string Code { get; set; } = "";

    public JointCountry Joint { get; private set; } = null!;
    public RequestReading Reading { get; private set; } = null!;

    /// <summary>Whether the country still reads it.</summary>
    public bool Reads => JointRule.Reads(Joint.State);

    /// <summary>What the country can say now.</summary>
    public IReadOnlyList<JointAnswer> Answers => [.. Enum.GetValues<JointAnswer>().Where(a => JointRule.After(Joint.State, a, Reading.Request.State) is not null)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = (await joint.FindAsync(Code, ct))!.Value;
        (Joint, Reading) = (found.Joint, await desk.ReadAsync(found.Request, ct));
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "answer")] string? answer, CancellationToken ct)
    {
        var refusal = await join.HandleAsync(Code, Enum.TryParse<JointAnswer>(answer, out var given) && Enum.IsDefined(given) ? given : null, ct);
        if (refusal is null) return Redirect(Site.Link(JointLinks.One(Code)));
        await OnGetAsync(ct);
        ModelState.AddModelError("main", Site[$"Joint.Refusal.{refusal}"]);
        return Invalid();
    }
}

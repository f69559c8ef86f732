using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>A request as the secretariat sees it. Reading a confidential one is an act.</summary>
internal sealed class RequestCasePageModel(ConfidentialReading reading, RequestDesk desk, PeopleDirectory people, CurrentActor actor) : PageModel
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public RequestReading Reading { get; private set; } = null!;

    /// <summary>Name of the organisation it was begun in.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Name of the officer it is assigned to; null for none, or for one who has left.</summary>
    public string? Officer { get; private set; }

    public Assessment? Assessment { get; private set; }
    public PriorityReading? Priority { get; private set; }
    public bool MayHandle => actor.Value.Role == Role.SecretariatOfficer;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        // A draft is its country's alone.
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Reading = await desk.ReadAsync(request, ct);
        Organisation = (await people.OrganisationsAsync([request.Organisation], ct)).GetValueOrDefault(request.Organisation)?.Name;
        if (request.Officer is { } officer) Officer = (await people.RolesOfAsync([officer], ct)).Select(r => r.Name).FirstOrDefault();
        Assessment = request.ReadAssessment();
        if (Assessment is not null) Priority = PriorityRule.Read(Assessment, Reading.Story.Promise!.Track, RequestCountries.Of(request));
        return Page();
    }
}

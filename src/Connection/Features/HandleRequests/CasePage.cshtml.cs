using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>A request as the secretariat sees it. Reading a confidential one is an act.</summary>
internal sealed class RequestCasePageModel(ActTrail acts, RequestDesk desk, PeopleDirectory people, RoomDesk rooms, FileStore files, CurrentActor actor) : PageModel
{
    public static readonly ActKind Read = new("ConfidentialRequestRead");

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public RequestReading Reading { get; private set; } = null!;

    /// <summary>Name of the organisation it was begun in.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Name of the officer it is assigned to; null for none, or for one who has left.</summary>
    public string? Officer { get; private set; }

    public Assessment? Assessment { get; private set; }
    public PriorityReading? Priority { get; private set; }
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>Its room; null before the first invitation.</summary>
    public RoomMark? Room { get; private set; }

    public bool MayHandle => actor.Value.Role == Role.SecretariatOfficer;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        // A draft is its country's alone.
        if (request.SubmittedAt is null) return NotFound();
        if (request.Visibility == RequestQuestion.Confidential) await acts.RecordAsync(Read, new ActSubject(SupportRequest.Thing, Code), new { state = request.State.ToString() }, ct);
        Reading = await desk.ReadAsync(request, ct);
        Organisation = (await people.OrganisationsAsync([request.Organisation], ct)).GetValueOrDefault(request.Organisation)?.Name;
        if (request.Officer is { } officer) Officer = (await people.RolesOfAsync([officer], ct)).Select(r => r.Name).FirstOrDefault();
        (Files, Room) = (await files.ListAsync(SupportRequest.Thing, Code, ct), await rooms.MarkAsync(Code, ct));
        Assessment = request.ReadAssessment();
        if (Assessment is not null) Priority = PriorityRule.Read(Assessment, Reading.Story.Promise!.Track, RequestCountries.Of(request));
        return Page();
    }
}

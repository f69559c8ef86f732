using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>A request as the secretariat sees it. Reading a confidential one is an act.</summary>
internal sealed class RequestCasePageModel(ConfidentialReading reading, RequestDesk desk, PeopleDirectory people, ResponseDesk responses, RoomDesk rooms, FileStore files, SecondOpinions opinions, RequestMerges merges, EndorsementDesk endorsements, ReadExistingWork existing, RequestVersions versions, RequestNotes notes, CurrentActor actor, Site site) : PageModel
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

    /// <summary>The second opinion; null before the first.</summary>
    public SecondOpinionShown? Second { get; private set; }

    /// <summary>What the hub knows of the country's work already.</summary>
    public ExistingWork Existing { get; private set; } = ExistingWork.Nothing;

    /// <summary>Whether the country changed anything after submission.</summary>
    public bool HasVersions { get; private set; }

    /// <summary>What the secretariat noted for itself, the latest first.</summary>
    public IReadOnlyList<ShownNote> Notes { get; private set; } = [];

    public MergedWith Merged { get; private set; } = MergedWith.Nothing;
    public EndorsementCount Endorsements { get; private set; } = new(0, []);
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>How far the plan in force is; null where none is.</summary>
    public PlanProgress? Progress { get; private set; }

    /// <summary>Its room; null before the first invitation.</summary>
    public RoomMark? Room { get; private set; }
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
        (Files, Room) = (await files.ListAsync(SupportRequest.Thing, Code, ct), await rooms.MarkAsync(Code, ct));
        Progress = await responses.ProgressAsync(request.Id, ct);
        Assessment = request.ReadAssessment();
        if (Assessment is not null) Priority = PriorityRule.Read(Assessment, Reading.Story.Promise!.Track, RequestCountries.Of(request));
        if (opinions.Read(request) is { } second) Second = new SecondOpinionShown(request, second, MayHandle, request.AssessedBy != actor.Value.Person);
        Notes = await notes.OfAsync(request.Id, ct);
        HasVersions = await versions.AnyAsync(request.Id, ct);
        Merged = await merges.OfAsync(request, ct);
        Existing = await existing.OfAsync(request, site.Language, ct);
        Endorsements = await endorsements.CountAsync(request.Id, ct);
        return Page();
    }
}

using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.MatchRequest;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.WriteRequest;

/// <summary>A request for its country: what is still to be written, where it stands, who must move and by when, what the clock did.</summary>
internal sealed class OwnRequestPageModel(WriteRequest write, RequestDesk desk, ResponseDesk responses, RoomDesk rooms, FileStore files, RequestMerges merges, EndorsementDesk endorsements, ReadExistingWork existing, ReadAcceptedHelp help, RequestVersions versions, JointDesk joint, Site site, TimeProvider clock) : RequestPage(site)
{
    private Mover? mover;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public RequestReading Reading { get; private set; } = null!;
    public RequestAnswers Answers { get; private set; } = RequestAnswers.None;
    public string Name => Reading.Request.Title.Length > 0 ? Reading.Request.Title : Site["Request.Untitled"];

    /// <summary>Whether the reader speaks for the country; others hand over.</summary>
    public bool MaySubmit => mover == Mover.Country;

    public bool MayWithdraw => mover == Mover.Country && RequestLife.After(Reading.Story.State, RequestMove.Withdraw) is not null;

    /// <summary>What the secretariat asks, where the country has not answered yet.</summary>
    public string? Asked => Reading.Story.State == RequestState.ClarificationAsked ? Reading.Story.Steps.Last(s => s.Move == RequestMove.AskClarification).Reason : null;

    /// <summary>Reference of the contribution that was begun of it; null before it is completed.</summary>
    public string? Contribution { get; private set; }

    /// <summary>How far the plan in force is; null where none is.</summary>
    public PlanProgress? Progress { get; private set; }

    /// <summary>Whether a version of the plan waits for signatures.</summary>
    public bool IsForSignature { get; private set; }

    /// <summary>Until when the reader may appeal; null where they may not.</summary>
    public Deadline? AppealUntil { get; private set; }

    /// <summary>Further ministries that were asked.</summary>
    public IReadOnlyList<Endorsement> Endorsements { get; private set; } = [];

    /// <summary>Whether the reader may ask further ministries.</summary>
    public bool MayAskEndorsements => MaySubmit && !RequestLife.IsOver(Reading.Story.State);

    /// <summary>What the hub knows of the country's work already.</summary>
    public ExistingWork Existing { get; private set; } = ExistingWork.Nothing;

    /// <summary>What the secretariat accepted as helpful.</summary>
    public IReadOnlyList<AcceptedHelp> Help { get; private set; } = [];

    /// <summary>Groups of questions the reader may change while the country is asked; empty otherwise.</summary>
    public IEnumerable<RequestGroup> Changeable => Reading.Story.State == RequestState.ClarificationAsked ? RequestGroup.All.Where(g => WriteRequest.Refusal(Reading.Story.State, g, mover) is null) : [];

    /// <summary>Whether anything changed after submission.</summary>
    public bool HasVersions { get; private set; }

    /// <summary>Further countries of the request.</summary>
    public IReadOnlyList<ShownJoint> Joint { get; private set; } = [];

    public MergedWith Merged { get; private set; } = MergedWith.Nothing;

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>Its room; null before the first invitation.</summary>
    public RoomMark? Room { get; private set; }

    /// <summary>The groups of questions and how far each is: done, begun, todo or optional.</summary>
    public IEnumerable<(RequestGroup Group, string Status)> Tasks => RequestGroup.All.Select(g => (g, StatusOf(g)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        (Reading, Answers, mover) = (await desk.ReadAsync(request, ct), request.Read(), desk.MoverOf(request));
        (Files, Room) = (await files.ListAsync(SupportRequest.Thing, Code, ct), await rooms.MarkAsync(Code, ct));
        HasVersions = await versions.AnyAsync(request.Id, ct);
        Joint = await joint.ShownAsync(request, ct);
        Merged = await merges.OfAsync(request, ct);
        Existing = await existing.OfAsync(request, Site.Language, ct);
        Help = await help.OfAsync(request, Site.Language, ct);
        Endorsements = await endorsements.OfAsync(request.Id, ct);
        if (MaySubmit && Appeals.Until(Reading.Story, await desk.CalendarAsync(ct)) is { } until && clock.GetUtcNow() < until.End) AppealUntil = until;
        (Progress, IsForSignature) = (await responses.ProgressAsync(request.Id, ct), await responses.IsForSignatureAsync(request, ct));
        if (request.State == RequestState.Completed) Contribution = await responses.ContributionAsync(request.Id, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await write.HandOverAsync(Code, ct);
        if (refusal is null) return Redirect(Site.Link(RequestLinks.Own(Code)));
        await OnGetAsync(ct);
        return Invalid(refusal.Value);
    }

    private string StatusOf(RequestGroup group)
    {
        var required = group.Questions.Where(q => q.IsRequired).ToList();
        var answered = group.Questions.Count(q => Answers[q.Name].Count > 0);
        if (required.Count == 0) return answered > 0 ? "done" : "optional";
        return required.All(q => Answers[q.Name].Count > 0) ? "done" : answered > 0 ? "begun" : "todo";
    }
}

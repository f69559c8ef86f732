using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadInvitation;

/// <summary>An invitation for the partner: what is asked, the request, questions and answers, its offer, the plan and how it gets on.</summary>
internal sealed class InvitationPageModel(AnswerInvitation.AnswerInvitation answer, RequestDesk desk, ResponseDesk responses, RoomDesk rooms, Site site) : ResponsePage(site)
{
    [FromRoute(Name = "invite")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "question")]
    public string? Question { get; set; }

    public Invitation Invitation { get; private set; } = null!;
    public RequestReading Reading { get; private set; } = null!;
    public IReadOnlyList<PartnerQuestion> Questions { get; private set; } = [];

    /// <summary>The plan in force or for signature that names this partner; null where none does.</summary>
    public PlanShown? Plan { get; private set; }

    public RoomMark Room { get; private set; } = null!;
    public bool IsOpen => AnswerInvitation.AnswerInvitation.IsOpen(Invitation, Reading.Request.State);
    public bool MaySign { get; private set; }
    public bool MayReport { get; private set; }

    /// <summary>Whether this partner is a party of a plan in force and says what stands in its way.</summary>
    public bool MayRaise { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Invitation = (await responses.FindAsync(Code, ct))!;
        Room = (await rooms.MarkAsync(Invitation.Request, ct))!;
        var request = (await desk.FindAsync(Invitation.Request, ct))!;
        Reading = await desk.ReadAsync(request, ct);
        Questions = await responses.QuestionsAsync(request.Id, ct);
        // Whose invitation was taken back reads no more of the request.
        if (Invitation.State == InvitationState.Withdrawn) return Page();
        var party = await responses.PartyAsync(request, ct);
        var plans = await responses.PlansAsync(request.Id, ct);
        if (plans.FirstOrDefault(p => p.State is PlanState.ForSignature or PlanState.InForce && p.Read().Parties.Any(q => q.Code == party)) is { } plan)
        {
            Plan = PlanShown.Of(plan, plan.State == PlanState.InForce ? await responses.ProgressAsync(request.Id, ct) : null);
            MaySign = Signing.Refusal(Plan.Plan, plan.State, plan.Signed(), party!, plan.Read().Hash()) is null;
        }

        MayRaise = ReportActivity.ReportActivity.IsOpen(request.State) && Plan?.Progress is not null;
        MayReport = ReportActivity.ReportActivity.IsOpen(request.State) && Plan?.Progress is { } progress && progress.Plan.Activities.Any(a => a.By == party);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        return await answer.AskAsync(Code, Question, ct) is { } refusal ? Invalid(refusal, "question") : Redirect(Site.Link(ResponseLinks.Invitation(Code)));
    }
}

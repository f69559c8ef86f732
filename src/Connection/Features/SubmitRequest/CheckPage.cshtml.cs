using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.SubmitRequest;

/// <summary>All answers on one page, what is missing, and for the focal point the button that submits.</summary>
internal sealed class CheckRequestPageModel(SubmitRequest submit, RequestDesk desk, JointDesk joint, Site site) : RequestPage(site)
{
    private SupportRequest draft = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public RequestAnswers Answers { get; private set; } = RequestAnswers.None;
    public IReadOnlyList<AnswerProblem> Problems { get; private set; } = [];

    /// <summary>Countries the draft names that have not joined: submitting drops them.</summary>
    public IReadOnlyList<string> NotJoined { get; private set; } = [];

    public bool MaySubmit => desk.MoverOf(draft) == Mover.Country;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return draft.State == RequestState.Draft ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await submit.HandleAsync(Code, ct);
        if (refusal is null) return Redirect(Site.Link(RequestLinks.Own(Code)));
        await LoadAsync(ct);
        return Invalid(refusal.Value);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        draft = (await desk.FindAsync(Code, ct))!;
        Answers = draft.Read();
        Problems = RequestCheck.Whole(Answers);
        NotJoined = draft.State != RequestState.Draft ? [] : [.. (await joint.ShownAsync(draft, ct)).Where(j => j.State != JointState.Joined).Select(j => j.Country)];
    }
}

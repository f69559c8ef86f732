using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.CallMeeting;

/// <summary>Where a meeting is called and changed: day, agenda, papers, who is present.</summary>
internal sealed class ChangeSittingPageModel(CallMeeting call, CommitteeDesk desk, Site site) : ProposalPage(site)
{
    private CommitteeMeeting? meeting;

    /// <summary>Reference of the meeting; <see cref="ProposalLinks.NewCode"/> for one that is called.</summary>
    [FromRoute(Name = "sitting")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "papers")]
    public string? Papers { get; set; }

    [BindProperty(Name = "agenda")]
    public List<string> Agenda { get; set; } = [];

    [BindProperty(Name = "present")]
    public List<Guid> Present { get; set; } = [];

    public bool IsNew => Code == ProposalLinks.NewCode;

    /// <summary>References of proposals that were decided already: they stay on the agenda.</summary>
    public IReadOnlyList<string> Decided { get; private set; } = [];

    public IReadOnlyList<Choice> Ready { get; private set; } = [];
    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!IsNew && await desk.FindAsync(Code, ct) is null) return NotFound();
        if (!IsNew)
        {
            meeting = (await desk.FindAsync(Code, ct))!;
            if (meeting.SignedAt is not null) return Redirect(Site.Link(ProposalLinks.Sitting(Code)));
            (Row, Day, Papers, Present) = (meeting.Row, meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), meeting.Papers, [.. meeting.PresentIds()]);
            Agenda = [.. (await desk.ItemsAsync(meeting, ct)).Where(i => i.Decision is null).Select(i => i.Proposal.Code)];
        }

        await FillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsNew && await desk.FindAsync(Code, ct) is null) return NotFound();
        var (code, refusal) = await call.HandleAsync(IsNew ? null : Code, Row, new MeetingWords(Day, Papers, Agenda, Present), ct);
        if (code is not null) return Redirect(Site.Link(ProposalLinks.Sitting(code)));
        if (!IsNew) meeting = await desk.FindAsync(Code, ct);
        if (refusal == MeetingRefusal.ChangedMeanwhile) Row = meeting!.Row;
        await FillAsync(ct);
        return Invalid(refusal!.Value, refusal switch
        {
            MeetingRefusal.NotALink => "papers",
            MeetingRefusal.NotForDecision or MeetingRefusal.AgendaEmpty => "agenda",
            MeetingRefusal.NotAMember => "present",
            _ => "day",
        });
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (meeting is not null) Decided = [.. (await desk.ItemsAsync(meeting, ct)).Where(i => i.Decision is not null).Select(i => i.Proposal.Code)];
        Ready = [.. (await call.ReadyAsync(meeting?.Id, ct)).Select(p => new Choice(p.Code, $"{p.Code} · {p.Title}", Chosen: Agenda.Contains(p.Code)))];
        Members = [.. (await desk.MembersAsync(ct)).Select(m => new Choice(m.Person.ToString(), $"{m.Name}, {m.Organisation.Name}", Chosen: Present.Contains(m.Person)))];
    }
}

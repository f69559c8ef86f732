using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DecideProposals;

/// <summary>Where a member who is present and not recused records what the committee decided, with the portfolio beside it.</summary>
internal sealed class DecideProposalPageModel(DecideProposal decide, CommitteeDesk desk, ProposalDesk proposals, IPersonNames names, ThematicAreas areas, Site site) : ProposalPage(site)
{
    private CommitteeMeeting meeting = null!;

    [FromRoute(Name = "sitting")]
    public string Meeting { get; set; } = "";

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    public Proposal One { get; private set; } = null!;
    public PortfolioNow Portfolio { get; private set; } = new(0, [], []);

    /// <summary>Members present, with their names, and whether the product recuses them.</summary>
    public IReadOnlyList<(Guid Person, string Name, bool IsRecused)> Present { get; private set; } = [];

    public IEnumerable<Choice> Moves => Enum.GetValues<ProposalMove>().Where(ProposalLife.IsDecision).Select(m => new Choice(m.ToString(), Site[$"Decision.{m}"], Chosen: Value("move") == m.ToString()));
    public IEnumerable<Choice> Ways => Enum.GetValues<DecisionWay>().Select(w => new Choice(w.ToString(), Site[$"DecisionWay.{w}"], Chosen: (Value("way") ?? nameof(DecisionWay.Consensus)) == w.ToString()));

    public string? Value(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;

    public string? Conflict(Guid person) => Value($"conflict-{person}");

    public string NameOf(string table, string key) => table == "areas"
        ? areas.Current.Areas[int.Parse(key, CultureInfo.InvariantCulture) - 1].Name.In(Site.Language) : Countries.FindRegion(key)?.Name.In(Site.Language) ?? key;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return meeting.SignedAt is null && meeting.Items.Exists(i => i.ProposalId == One.Id && i.Decision is null) ? Page() : Redirect(Site.Link(ProposalLinks.Sitting(Meeting)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!Enum.TryParse<ProposalMove>(Value("move"), out var move) || !ProposalLife.IsDecision(move))
        {
            ModelState.AddModelError("move", Site["DecideProposal.Choose"]);
            return Invalid();
        }

        var tranches = CommitteeDecision.ReadTranches(Value("tranches"));
        var decision = new CommitteeDecision
        {
            Move = move,
            Way = Value("way") == nameof(DecisionWay.Vote) ? DecisionWay.Vote : DecisionWay.Consensus,
            For = Number("for"),
            Against = Number("against"),
            Abstained = Number("abstained"),
            Conditions = Typed.Within(Value("conditions"), CommitteeDecision.ReasonLength),
            Reason = Typed.Within(Value("reason"), CommitteeDecision.ReasonLength),
            Tranches = move is ProposalMove.Approve or ProposalMove.ApproveWithConditions ? tranches ?? [] : [],
        };
        var conflicts = meeting.PresentIds().Select(p => (Person: p, Why: Typed.Within(Conflict(p), Proposal.ReasonLength))).Where(c => c.Why is not null).ToDictionary(c => c.Person, c => c.Why!);
        if (await decide.HandleAsync(Meeting, Code, decision, conflicts, ct) is not { } refusal) return Redirect(Site.Link(ProposalLinks.Sitting(Meeting)));
        await LoadAsync(ct);
        return Invalid(refusal, refusal switch
        {
            MeetingRefusal.ReasonMissing => "reason",
            MeetingRefusal.ConditionsMissing => "conditions",
            MeetingRefusal.VoteUnclear => "for",
            MeetingRefusal.TranchesMissing or MeetingRefusal.AboveBudget or MeetingRefusal.NotAvailable or MeetingRefusal.ReserveKept => "tranches",
            _ => "move",
        });
    }

    /// <summary>Of a vote all three numbers must be said: one that is none fits no vote.</summary>
    private int Number(string field) => Typed.Line(Value(field)) is not { } typed ? 0 : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Meeting, ct) is not { } sitting || await proposals.FindCaseAsync(Code, ct) is not { } proposal || !sitting.Items.Exists(i => i.ProposalId == proposal.Id)) return false;
        (meeting, One) = (sitting, proposal);
        Portfolio = await desk.PortfolioAsync(ct);
        var (known, recused) = (await names.NamesAsync(meeting.PresentIds(), ct), await desk.RecusedAsync(meeting, One, ct));
        Present = [.. meeting.PresentIds().Select(p => (p, known.GetValueOrDefault(p) ?? Site["Appraisers.Left"], recused.Contains(p)))];
        return true;
    }
}

using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.WriteProgramme;

/// <summary>The programme document as a form: results, budget by organisation, year and category, risks, markers.</summary>
internal sealed class ProgrammePageModel(WriteProgramme write, ProposalDesk desk, LiveSettings settings, Site site) : ProposalPage(site)
{
    private Proposal proposal = null!;
    private IReadOnlyDictionary<string, string> fields = null!;

    [FromRoute(Name = "proposal")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    /// <summary>What the button that was pressed does.</summary>
    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    public bool IsShort { get; private set; }

    /// <summary>Codes and names of the participating organisations; one that is closed by its code.</summary>
    public IReadOnlyList<(string Code, string Name)> Organisations { get; private set; } = [];

    /// <summary>The document as it is kept; null before.</summary>
    public Programme? Saved { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public Programme? Theirs { get; private set; }

    public IReadOnlyList<ProgrammeGap> Gaps { get; private set; } = [];
    public long Asked => proposal.Read().Cents;
    public int Rate => settings[ProposalLive.IndirectRate];
    public int Years => IsShort ? 1 : proposal.Read().Years;
    public int Rows => ProgrammeForm.Rows(fields);
    public bool MayHandIn => desk.Refusal(proposal, ProposalMove.HandIn) is null;

    public string Value(string name) => fields.GetValueOrDefault(name) ?? "";

    public IEnumerable<Choice> Levels(int row) => Enum.GetValues<ResultLevel>().Select(l => new Choice(l.ToString(), Site[$"ResultLevel.{l}"], Chosen: Value(ProgrammeForm.Row(ProgrammeForm.Level, row)) == l.ToString()));

    public IEnumerable<Choice> Scores(Marker marker) => Enumerable.Range(0, Programme.MostScore + 1).Select(s => s.ToString(CultureInfo.InvariantCulture)).Select(s => new Choice(s, s, Chosen: Value(ProgrammeForm.Marked + marker) == s));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Row, fields) = (proposal.Row, ProgrammeForm.Of(Saved ?? Programme.Empty));
        return write.Refusal(proposal, IsShort) is null ? Page() : Redirect(Site.Link(ProposalLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        fields = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var (programme, faults) = ProgrammeForm.Read(fields, [.. Organisations.Select(o => o.Code)], Years, Rate, IsShort);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Programme.Fault.{fault}"]);
        if (faults.Count > 0) return Invalid();
        if (await write.SaveAsync(Code, programme, Row, ct) is { } refusal) return await RefusedAsync(refusal, ct);
        if (Do != "send") return Redirect(Site.Link(proposal.State == ProposalState.Draft ? ProposalLinks.Own(Code) : ProposalLinks.Programme(Code)));
        if (await write.HandInAsync(Code, ct) is not { } stands) return Redirect(Site.Link(ProposalLinks.Own(Code)));
        // What was typed is saved: only handing it in waits.
        await LoadAsync(ct);
        Row = proposal.Row;
        foreach (var gap in Gaps) ModelState.AddModelError("main", Site[$"Programme.Gap.{gap}"]);
        return Gaps.Count > 0 ? Invalid() : Invalid(stands);
    }

    private async Task<IActionResult> RefusedAsync(ProposalRefusal refusal, CancellationToken ct)
    {
        await LoadAsync(ct);
        // From here on the page knows what the other one saved: sent again, these words take its place.
        if (refusal == ProposalRefusal.ChangedMeanwhile) (Theirs, Row) = (Saved ?? Programme.Empty, proposal.Row);
        return Invalid(refusal);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        proposal = (await desk.FindAsync(Code, ct))!;
        IsShort = await write.IsShortAsync(proposal, ct);
        var known = await desk.ParticipatingAsync(proposal, ct);
        Organisations = [.. proposal.Participating().Take(IsShort ? 1 : Programme.MostOrganisations).Select(c => (c, known.FirstOrDefault(k => k.Code == c)?.Name ?? c))];
        Saved = proposal.Document is null ? null : proposal.Programme();
        Gaps = [.. (Saved ?? Programme.Empty).Gaps(proposal.Read(), proposal.Participating(), IsShort)];
    }
}

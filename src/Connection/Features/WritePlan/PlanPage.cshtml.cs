using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.WritePlan;

/// <summary>The response plan: written here by the country and the secretariat, and read here once it is fixed.</summary>
internal sealed class PlanPageModel(WritePlan write, ConfidentialReading reading, RequestDesk desk, ResponseDesk responses, Site site) : ResponsePage(site)
{
    private SupportRequest request = null!;
    private ResponsePlan draft = null!;
    private IReadOnlyDictionary<string, string> fields = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    /// <summary>What the button that was pressed does.</summary>
    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    /// <summary>The latest version as it is kept; null where none was written.</summary>
    public PlanShown? Latest { get; private set; }

    /// <summary>The version in force where a later one is being written; null otherwise.</summary>
    public PlanShown? InForce { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Partners { get; private set; } = [];
    /// <summary>Whether the reader is of the country.</summary>
    public bool IsOwn => desk.MoverOf(request) is Mover.Country or Mover.Preparer;
    public bool IsOpen => WritePlan.IsOpen(request.State);
    public bool Writes => IsOpen && Latest is null or { Version.State: PlanState.Draft };
    public IEnumerable<Choice> Leads => [new Choice("", Site["Request.Choose"]), .. Partners.Select(p => new Choice(p.Code, p.Name, Chosen: Value(PlanForm.Lead) == p.Code))];

    public string Value(string name) => fields.GetValueOrDefault(name) ?? "";

    public int Rows(string kind) => PlanForm.Rows(fields, kind);

    public IEnumerable<Choice> Actors(string field) => [new Choice(ResponsePlan.CountryParty, RequestChoices.Country(request.Country, Site)), .. Partners.Select(p => new Choice(p.Code, p.Name, Chosen: Value(field) == p.Code)), .. Strangers(Value(field))];

    /// <summary>Who was to do it and offers nothing any more: kept on the page until somebody else is chosen.</summary>
    private IEnumerable<Choice> Strangers(string code) => code.Length == 0 || code == ResponsePlan.CountryParty || Partners.Any(p => p.Code == code) ? [] : [new Choice(code, draft.Parties.FirstOrDefault(p => p.Code == code)?.Name ?? code, Chosen: true)];

    public IEnumerable<Choice> Sources(string field) => Enum.GetValues<MoneySource>().Select(s => new Choice(s.ToString(), Site[$"MoneySource.{s}"], Chosen: Value(field) == s.ToString()));

    public IReadOnlyList<Choice> Takes(string field) => [new Choice("yes", Site["Plan.Takes"], Chosen: Value(field) == "yes")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await reading.RecordAsync(request, ct);
        fields = PlanForm.Of(draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var from = Row;
        if (!await FindAsync(ct)) return NotFound();
        fields = Do is "save" or "send" ? Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal) : PlanForm.Of(draft);
        var refusal = Do switch
        {
            "save" or "send" => await SaveAsync(from, ct),
            "back" => await write.TakeBackAsync(Code, ct),
            "amend" => await write.AmendAsync(Code, ct),
            _ => ResponseRefusal.NotOpen,
        };
        if (refusal is null && ModelState.IsValid && Do == "send") refusal = await write.SendAsync(Code, ct);
        if (refusal is null && ModelState.IsValid) return Redirect(Site.Link(ResponseLinks.Plan(Code)));
        if (refusal == ResponseRefusal.Incomplete)
        {
            // What was typed is saved: only the signing waits.
            await FindAsync(ct);
            foreach (var gap in draft.Gaps()) ModelState.AddModelError("main", Site[$"Plan.Gap.{gap}"]);
            return base.Invalid();
        }

        // Nothing was saved, so what is on the page still stands on the version it was begun from: whoever saved since must be noticed.
        if (refusal is null) Row = from;
        return refusal is { } known ? Invalid(known, "main") : base.Invalid();
    }

    private async Task<ResponseRefusal?> SaveAsync(int row, CancellationToken ct)
    {
        var (plan, faults) = PlanForm.Read(draft, fields, Partners);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"Plan.Fault.{fault}"]);
        return faults.Count > 0 ? null : await write.SaveAsync(Code, plan, row, ct);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return false;
        var versions = await responses.PlansAsync(request.Id, ct);
        if (versions is [var latest, ..]) Latest = PlanShown.Of(latest, latest.State == PlanState.InForce ? await responses.ProgressAsync(request.Id, ct) : null);
        if (Latest?.Version.State != PlanState.InForce && await responses.ProgressAsync(request.Id, ct) is { } progress) InForce = PlanShown.Of(versions.First(v => v.State == PlanState.InForce), progress);
        Partners = [.. (await responses.InvitedAsync(request.Id, ct)).Where(i => i.Offer is not null && i.Invitation.State == InvitationState.Offered).Select(i => (i.Organisation.Code, i.Organisation.Name))];
        draft = Latest?.Plan ?? new ResponsePlan { Request = Code, Country = request.Country, Version = 1 };
        Row = Latest?.Version.Row ?? 0;
        return true;
    }
}

using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ChangeWeights;

/// <summary>How much each part of a match counts: what counts now, where it is changed, and everything that counted before.</summary>
internal sealed class WeightsPageModel(ChangeWeights change, MatchWeights weights, ReadVerdicts verdicts, PeopleDirectory people, Site site) : FormPage
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty(Name = "seen")]
    public int Seen { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public WeightSet Now { get; private set; } = WeightSet.Default;
    public IReadOnlyList<WeightVersion> History { get; private set; } = [];

    /// <summary>What officers decided about suggestions.</summary>
    public IReadOnlyList<VerdictFigure> Verdicts { get; private set; } = [];

    /// <summary>A mean score as pages write it; a dash where there is none.</summary>
    public string Rounded(double? score) => score is { } mean ? site.Number((int)Math.Round(mean)) : "–";

    /// <summary>What stands in a field: what was typed, or what counts now.</summary>
    public string? Value(CandidateKind kind, MatchPart part) => Request.HasFormContentType ? Request.Form[WeightForm.NameOf(kind, part)].ToString() : WeightForm.Value(Now, kind, part);

    /// <summary>Share of a part in the score of its kind as it counts now, in per cent.</summary>
    public int Share(CandidateKind kind, MatchPart part) => (int)Math.Round(100 * Now[kind][part] / Now[kind].Sum);

    /// <summary>Whether the fields of a kind stand open: where something was typed that does not count yet, or is wrong.</summary>
    public bool IsOpen(CandidateKind kind) => WeightSet.PartsOf(kind).Any(p => Value(kind, p) != WeightForm.Value(Now, kind, p));

    /// <summary>Name of who set them; null for one who has left.</summary>
    public string? NameOf(WeightVersion version) => version.Person is { } person ? names.GetValueOrDefault(person) : null;

    /// <summary>What a version changed.</summary>
    public IEnumerable<(CandidateKind Kind, MatchPart Part, string Before, string After)> ChangesOf(WeightVersion version)
    {
        var (after, before) = (version.Read(), History.FirstOrDefault(h => h.Version == version.Version - 1)?.Read() ?? WeightSet.Default);
        return from kind in WeightForm.Kinds
               from part in WeightSet.PartsOf(kind)
               let changed = (Before: WeightForm.Value(before, kind, part), After: WeightForm.Value(after, kind, part))
               where changed.Before != changed.After
               select (kind, part, changed.Before, changed.After);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Seen = Now.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Clear();
        // Read as the version after the one the form was opened with: whoever was quicker is found by it.
        var (wanted, faults) = WeightForm.Read(Now with { Version = Seen }, f => Request.Form[f]);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, site.Text($"Weights.Fault.{fault}", WeightForm.Most));
        if (wanted is null) return Invalid();
        if (await change.HandleAsync(wanted, Reason, ct) is not { } refusal) return Redirect(site.Link(MatchLinks.Weights));
        // Told that it changed, whoever sends the form again means it.
        if (refusal == WeightRefusal.ChangedMeanwhile) Seen = Now.Version;
        return Invalid(refusal == WeightRefusal.ReasonMissing ? "reason" : "main", site[$"Weights.Refusal.{refusal}"]);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        (Now, History) = (await weights.NowAsync(ct), await weights.HistoryAsync(ct));
        Verdicts = await verdicts.ReadAsync(ct);
        names = (await people.RolesOfAsync([.. History.Select(h => h.Person).OfType<Guid>().Distinct()], ct)).DistinctBy(r => r.Person).ToDictionary(r => r.Person, r => r.Name);
    }
}

using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Features.ReadStandards;
using Marrakech.Operations.Standards;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Operations.Features.EditStandard;

/// <summary>Where a service standard is changed.</summary>
internal sealed class EditStandardPageModel(EditStandard edit, ChangedStandards standards, StandardWords words, Site site) : FormPage
{
    [FromRoute(Name = "standard")]
    public string Key { get; set; } = "";

    public ServiceStandard Standard { get; private set; } = null!;

    /// <summary>What counts now.</summary>
    public ChangedStandard Now { get; private set; } = null!;

    public StandardInput Input { get; private set; } = new();
    public StandardWords Words => words;

    /// <summary>The reader's own language first.</summary>
    public IEnumerable<Language> Languages => Language.All.OrderByDescending(l => l == site.Language);

    public string Hint(Language language) => site[Now.TextIn(language.Code) is null ? "EditStandard.Text.Default" : "EditStandard.Text.Own"];

    public string? TextIn(Language language) => Input.Texts.GetValueOrDefault(language.Code);

    public static string FieldOf(Language language) => $"texts[{language.Code}]";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (ServiceStandard.Find(Key) is not { } standard) return NotFound();
        Standard = standard;
        Now = await standards.FindAsync(standard, ct);
        Input = new StandardInput { Days = Now.Days.ToString(CultureInfo.InvariantCulture), Texts = Now.Texts.ToDictionary(t => t.Language, t => (string?)t.Text), Seen = Now.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] StandardInput input, CancellationToken ct)
    {
        if (ServiceStandard.Find(Key) is not { } standard) return NotFound();
        var refusals = await edit.HandleAsync(standard, input, ct);
        if (refusals.Count == 0) return Redirect(site.Link(StandardLinks.List));
        await OnGetAsync(ct);
        // Told that it changed, whoever sends the form again means it.
        Input = refusals.Any(r => r.Problem == StandardProblem.ChangedMeanwhile) ? input with { Seen = Now.Version } : input;
        ModelState.Clear();
        foreach (var refusal in refusals) ModelState.AddModelError(FieldOf(refusal), Sentence(refusal));
        return Invalid();
    }

    private static string FieldOf(StandardRefusal refusal) => refusal switch
    {
        { Language: { } language } => FieldOf(language),
        { Problem: StandardProblem.ReasonMissing } => "reason",
        _ => "days",
    };

    private string Sentence(StandardRefusal refusal) => refusal.Problem switch
    {
        StandardProblem.DaysOutOfRange => site.Text("EditStandard.Refusal.DaysOutOfRange", ServiceStandard.Least, ServiceStandard.Most),
        StandardProblem.TextTooLong or StandardProblem.TextNotPlain => site.Text($"EditStandard.Refusal.{refusal.Problem}", refusal.Language!.Name, StandardText.TextLength, StandardText.Place),
        StandardProblem.ChangedMeanwhile => site.Text("EditStandard.Refusal.ChangedMeanwhile", words.Days(Now.Days)),
        StandardProblem.ReasonMissing => site["Setting.Refusal.ReasonMissing"],
        _ => site["Setting.Refusal.Same"],
    };
}

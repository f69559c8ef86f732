using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Features.ReadSettings;
using Marrakech.Operations.Live;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Operations.Features.ChangeSetting;

/// <summary>Where an administrator changes one setting.</summary>
internal sealed class ChangeSettingPageModel(ChangeSetting change, SettingTable table, SettingWords words, Site site) : FormPage
{
    /// <summary>The two buttons.</summary>
    public const string Change = "change", Default = "default";

    [FromRoute(Name = "setting")]
    public string Key { get; set; } = "";

    public SettingLine Line { get; private set; } = null!;
    public SettingInput Input { get; private set; } = new();
    public SettingWords Words => words;
    public IEnumerable<Choice> Choices => new[] { (LiveSwitch.Yes, "Setting.Yes"), (LiveSwitch.No, "Setting.No") }.Select(c => new Choice(c.Item1, site[c.Item2], Chosen: c.Item1 == Input.Value));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (table.Find(Key) is null) return NotFound();
        Line = (await table.ReadAsync(ct)).Single(l => l.Known.Setting.Key == Key);
        Input = new SettingInput { Value = Line.Value };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] SettingInput input, [FromForm(Name = "do")] string? done, CancellationToken ct)
    {
        if (table.Find(Key) is not { } known) return NotFound();
        var refusals = await change.HandleAsync(known, input with { ToDefault = done == Default }, ct);
        if (refusals.Count == 0) return Redirect(site.Link(known.Setting.Group == SettingGroup.Languages ? SettingLinks.Languages : SettingLinks.List));
        await OnGetAsync(ct);
        Input = input;
        foreach (var refusal in refusals) ModelState.AddModelError(refusal == SettingRefusal.ReasonMissing ? "reason" : "value", Sentence(refusal));
        return Invalid();
    }

    private string Sentence(SettingRefusal refusal) => refusal switch
    {
        SettingRefusal.OutOfRange when Line.Known.Setting is LiveNumber number => site.Text("Setting.Refusal.OutOfRange", words.Range(number)),
        SettingRefusal.OutOfRange => site["Setting.Refusal.NotChosen"],
        SettingRefusal.ChangedMeanwhile => site.Text("Setting.Refusal.ChangedMeanwhile", words.Value(Line.Known.Setting, Line.Value)),
        _ => site[$"Setting.Refusal.{refusal}"],
    };
}

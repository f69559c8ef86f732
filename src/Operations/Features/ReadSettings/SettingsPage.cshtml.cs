using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadSettings;

/// <summary>All settings of the hub: those that change while it runs, and those it was started with.</summary>
internal sealed class SettingsPageModel(SettingTable table, SettingWords words, SettingReader start, IEnumerable<StartSetting> started, CurrentActor actor, Site site) : PageModel
{
    public ILookup<SettingGroup, SettingLine> Groups { get; private set; } = null!;
    public SettingWords Words => words;
    public IEnumerable<StartSetting> Started => started;
    public bool MayChange => OperationsRules.ChangeSettings.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct) =>
        Groups = (await table.ReadAsync(ct)).Where(l => l.Known.Setting.Group != SettingGroup.Languages).ToLookup(l => l.Known.Setting.Group);

    /// <summary>Of a secret only whether there is one.</summary>
    public string? ValueOf(StartSetting setting) => setting.IsSecret ? null : start.Text(setting);

    /// <summary>What stands where no value is shown.</summary>
    public string State(StartSetting setting) => site[start.IsGiven(setting) ? "Settings.Given" : "Settings.NotGiven"];
}

using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Live;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadLanguages;

/// <summary>The languages of the site: how much each has to say, and whether it is offered.</summary>
internal sealed class LanguagesPageModel(SettingTable table, TextCatalogue texts, CurrentActor actor) : PageModel
{
    public IReadOnlyDictionary<string, SettingLine> Lines { get; private set; } = null!;
    public bool MayChange => OperationsRules.ChangeSettings.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct) => Lines = (await table.ReadAsync(ct)).ToDictionary(l => l.Known.Setting.Key);

    public int Texts(Language language) => texts.Keys(language.Code).Count();

    /// <summary>Null for English, which nobody takes out.</summary>
    public SettingLine? LineOf(Language language) => LanguageSettings.Of(language) is { } setting ? Lines[setting.Key] : null;
}

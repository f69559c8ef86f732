using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.TranslateItem;

/// <summary>Where somebody begins to translate a published item.</summary>
internal sealed class TranslateItemPageModel(ProposeChange.ProposeChange propose, TranslateItem translate, Site site) : FormPage
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "language")]
    public string? Chosen { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<Language> Languages { get; private set; } = [];
    public IReadOnlyList<Choice> Choices => [new Choice("", site["Ask.Choose"]), .. Languages.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == Chosen))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } item) return NotFound();
        if (Languages.FirstOrDefault(l => l.Code == Chosen) is not { } language) return Invalid("language", site["Translate.Language.Missing"]);
        var (draft, problem, refusal) = await translate.HandleAsync(item, language, ct);
        if (refusal is not null) return Invalid("language", site[$"Contribution.Refusal.{refusal}"]);
        return draft is null ? Invalid("language", AnswerWords.Of(site, problem!)) : Redirect(site.Link(ContributionLinks.One(draft)));
    }

    private async Task<Item?> LoadAsync(CancellationToken ct)
    {
        if (await propose.FindAsync(Code, ct) is not { } item || ContributionKinds.Find(item.Kind) is null) return null;
        Name = (item.Texts.Find(t => t.Language == site.Language.Code) ?? item.Texts.FirstOrDefault())?.Title ?? item.Editions.FirstOrDefault()?.Title ?? Code;
        Languages = await translate.LanguagesAsync(item, ct);
        return item;
    }
}

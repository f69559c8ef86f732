using Marrakech.Connection.Data.Templates;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.KeepTemplates;

/// <summary>Where a template is written, in as many of the six languages as its writer can.</summary>
internal sealed class TemplatePageModel(AppDb db, KeepTemplate keep, Site site) : RequestPage(site)
{
    private const string ToRemove = "remove";

    private Func<string, string?> typed = _ => null;

    /// <summary>Code of the template; <see cref="TemplateLinks.NewCode"/> for one that is added.</summary>
    [FromRoute(Name = "template")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "purpose")]
    public string? Purpose { get; set; }

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    public bool IsNew => Code == TemplateLinks.NewCode;

    /// <summary>The template as it is now, where somebody changed it meanwhile.</summary>
    public TemplateWords? Theirs { get; private set; }

    public IEnumerable<Choice> Purposes => Enum.GetValues<TemplatePurpose>().Select(p => new Choice(p.ToString(), Site[$"TemplatePurpose.{p}"], Chosen: p.ToString() == Purpose));

    /// <summary>The text in a language as it is shown.</summary>
    public string? TextIn(Language language) => typed(language.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (IsNew) return Page();
        if (await FindAsync(ct) is not { } template) return NotFound();
        var words = template.Read();
        (Name, Purpose, Row) = (words.Name, words.Purpose.ToString(), template.Row);
        typed = language => words.Texts.GetValueOrDefault(language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsNew && await FindAsync(ct) is null) return NotFound();
        typed = language => Request.Form[TemplateWords.FieldOf(language)];
        if (Do == ToRemove && !IsNew) return await AnswerAsync(await keep.RemoveAsync(Code, Row, ct), ct);
        var (words, faults) = TemplateWords.Read(Name, Purpose, Language.All.Select(l => l.Code), typed);
        foreach (var (field, fault, value) in faults) ModelState.AddModelError(field, Site.Text($"MessageTemplate.Fault.{fault}", value));
        if (words is null) return Invalid();
        return await AnswerAsync(IsNew ? await keep.AddAsync(words, ct) : await keep.ChangeAsync(Code, Row, words, ct), ct);
    }

    private async Task<IActionResult> AnswerAsync(TemplateRefusal? refusal, CancellationToken ct)
    {
        if (refusal is null) return Redirect(Site.Link(TemplateLinks.All));
        if (refusal == TemplateRefusal.ChangedMeanwhile && await FindAsync(ct) is { } now) (Theirs, Row) = (now.Read(), now.Row);
        ModelState.AddModelError("name", Site[$"MessageTemplate.Refusal.{refusal}"]);
        return Invalid();
    }

    private Task<MessageTemplate?> FindAsync(CancellationToken ct) => db.Set<MessageTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == Code, ct);
}

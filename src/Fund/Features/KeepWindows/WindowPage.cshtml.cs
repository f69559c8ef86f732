using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.KeepWindows;

/// <summary>Where the terms of a window are changed.</summary>
internal sealed class WindowPageModel(KeepWindow keep, ThematicAreas grouping, Site site) : ProposalPage(site)
{
    private Func<string, IReadOnlyList<string>> fields = _ => [];

    [FromRoute(Name = "window")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    /// <summary>The window as it is now, where somebody changed it meanwhile.</summary>
    public FundingWindow? Theirs { get; private set; }

    public IReadOnlyList<Choice> Areas => [.. grouping.Current.Areas.Select(a => Chosen(WindowTerms.AreasField, a.Number.ToString(CultureInfo.InvariantCulture), a.Name.In(Site.Language)))];
    public IReadOnlyList<Choice> Regions => [.. WindowTerms.WorldRegions.Select(r => Chosen(WindowTerms.RegionsField, r, Countries.FindRegion(r)?.Name.In(Site.Language) ?? r))];
    public IReadOnlyList<Choice> Short => [Chosen(WindowTerms.ShortField, "yes", Site["FundingWindow.Short"])];

    public string? Value(string field) => fields(field) is [var first, ..] ? first : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await keep.FindAsync(Code, ct) is not { } window) return NotFound();
        (Row, var terms) = (window.Row, window.Read());
        fields = field => field switch
        {
            WindowTerms.OpensField => Day(terms.Opens),
            WindowTerms.UntilField => Day(terms.Until),
            WindowTerms.CeilingField => [new Amount(terms.Ceiling, Currency.Dollar).Plain()],
            WindowTerms.AreasField => [.. terms.Areas.Select(a => a.ToString(CultureInfo.InvariantCulture))],
            WindowTerms.RegionsField => terms.Regions,
            _ => terms.IsShort ? ["yes"] : [],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await keep.FindAsync(Code, ct) is null) return NotFound();
        fields = field => [.. Request.Form[field].OfType<string>()];
        var (terms, faults) = WindowTerms.Read(fields);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site[$"FundingWindow.Fault.{fault}"]);
        if (terms is null) return Invalid();
        if (await keep.HandleAsync(Code, Row, terms, ct) is not { } refusal) return Redirect(Site.Link(ProposalLinks.Board));
        if (await keep.FindAsync(Code, ct) is { } now) (Theirs, Row) = (now, now.Row);
        return Invalid(refusal, WindowTerms.OpensField);
    }

    private Choice Chosen(string field, string value, string text) => new(value, text, Chosen: fields(field).Contains(value));

    private static IReadOnlyList<string> Day(DateOnly? day) => day is { } known ? [known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [];
}

using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.KeepRates;

/// <summary>Where rates are entered, one or a file.</summary>
internal sealed class NewRatesPageModel(KeepRates keep, Site site) : FormPage
{
    /// <summary>Rows told of at once: more would hide the form.</summary>
    private const int Told = 20;

    [BindProperty(Name = "currency")]
    public string? Currency { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "units")]
    public string? Units { get; set; }

    [BindProperty(Name = "source")]
    public string? Source { get; set; }

    public IEnumerable<Choice> Currencies => ContributionWords.Currencies(Currency, site).Where(c => c.Value != Domain.Money.Currency.Dollar.Code);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is { Length: > 0 }) return await FileAsync(file, ct);
        if (await keep.EnterAsync(Currency, Day, Units, Source, ct) is not { } refusal) return Redirect(site.Link(ContributionLinks.Rates));
        return Invalid(refusal switch
        {
            ContributionRefusal.CurrencyUnknown => "currency",
            ContributionRefusal.DayWrong => "day",
            ContributionRefusal.RateWrong => "units",
            _ => "source",
        }, site[$"FundGift.Refusal.{refusal}"]);
    }

    private async Task<IActionResult> FileAsync(IFormFile file, CancellationToken ct)
    {
        using var text = new StreamReader(file.OpenReadStream());
        var (entered, problems) = await keep.EnterAsync(text, ct);
        if (entered > 0) return Redirect(site.Link(ContributionLinks.Rates));
        foreach (var problem in problems.Take(Told)) ModelState.AddModelError("file", site.Text("Fund.Row", site.Number(problem.Row), site[$"FundGift.Refusal.{problem.Refusal}"]));
        return problems.Count > 0 ? Invalid() : Invalid("file", site["Rates.File.Empty"]);
    }
}

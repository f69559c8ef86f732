using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.PledgeContribution;

/// <summary>The fields of a contribution that begins; both pages have them.</summary>
internal abstract class PledgeForm(Site site) : FormPage
{
    private const string Yes = "yes";

    [BindProperty(Name = "currency")]
    public string? Currency { get; set; }

    [BindProperty(Name = "amount")]
    public string? Amount { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "earmark")]
    public string? Earmark { get; set; }

    [BindProperty(Name = "public")]
    public string? Public { get; set; }

    public IEnumerable<Choice> Currencies => ContributionWords.Currencies(Currency, site);
    public IEnumerable<Choice> Earmarks => ContributionWords.Earmarks(Earmark, site);
    public IReadOnlyList<Choice> PublicChoices => [new(Yes, site["PledgeContribution.Public"], Chosen: Public == Yes)];

    protected Site Site => site;

    protected TypedPledge Typed => new(Currency, Amount, Note, Earmark, Public == Yes);

    /// <summary>The page again, with the sentence at the field it is about.</summary>
    protected IActionResult Refuse(ContributionRefusal refusal) => Invalid(refusal switch
    {
        ContributionRefusal.CurrencyUnknown => "currency",
        ContributionRefusal.EarmarkUnknown => "earmark",
        ContributionRefusal.TooLong => "note",
        ContributionRefusal.DonorUnknown => "donor",
        _ => "amount",
    }, site[$"FundGift.Refusal.{refusal}"]);
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.Shared.Contributions;

/// <summary>Contributions in the reader's words.</summary>
internal static class ContributionWords
{
    /// <summary>What stands between kind and value of an earmark in a form.</summary>
    private const char Colon = ':';

    public static string Day(DateOnly day, Site site) => site.Date(day);

    /// <summary>What a contribution is for.</summary>
    public static string For(Earmark earmark, string of, Site site) => earmark switch
    {
        Earmark.Area => int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Outline.Areas.FirstOrDefault(a => a.Number == number) is { } area ? area.Name.In(site.Language) : of,
        Earmark.Region => Countries.FindRegion(of)?.Name.In(site.Language) ?? of,
        _ => site["Earmark.None"],
    };

    /// <summary>Every earmark that can be chosen.</summary>
    public static IEnumerable<Choice> Earmarks(string? chosen, Site site) =>
        Values().Select(v => new Choice(v.Value, v.Kind == Earmark.None ? site["Earmark.None"] : site.Text($"Earmark.{v.Kind}", For(v.Kind, v.Of, site)), Chosen: v.Value == chosen));

    /// <summary>Reads a choice; null for what is none.</summary>
    public static (Earmark Kind, string Of)? ReadEarmark(string? typed) => Values().Where(v => v.Value == (typed ?? "")).Select(v => ((Earmark, string)?)(v.Kind, v.Of)).FirstOrDefault();

    public static IEnumerable<Choice> Currencies(string? chosen, Site site) => Currency.All.Select(c => new Choice(c.Code, c.Code, Chosen: c.Code == chosen)).Prepend(new Choice("", site["Fund.Choose"]));

    /// <summary>An account as those see it who must not see its number.</summary>
    public static string Account(BankAccount account, Site site) => site.Text("BankAccount.Line", account.Code, account.Bank, account.Currency, account.End);

    public static IEnumerable<Choice> Accounts(IEnumerable<BankAccount> accounts, string? chosen, Site site) =>
        accounts.Where(a => !a.IsClosed).Select(a => new Choice(a.Code, Account(a, site), Chosen: a.Code == chosen)).Prepend(new Choice("", site["Fund.Choose"]));

    private static IEnumerable<(string Value, Earmark Kind, string Of)> Values() =>
        Outline.Areas.Select(a => (Kind: Earmark.Area, Of: a.Number.ToString(CultureInfo.InvariantCulture))).Concat(Countries.Regions.Select(r => (Kind: Earmark.Region, Of: r.M49)))
            .Select(v => ($"{v.Kind}{Colon}{v.Of}", v.Kind, v.Of)).Prepend(("", Earmark.None, ""));
}

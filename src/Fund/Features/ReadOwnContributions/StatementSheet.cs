using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>A donor's statement to be printed and for Word, in the reader's words: it says what the page says.</summary>
internal static class StatementSheet
{
    /// <param name="statement">What happened.</param>
    /// <param name="donor">Name of the donor.</param>
    /// <param name="today">The day it is made.</param>
    /// <param name="site">The reader's language.</param>
    public static Sheet Of(DonorStatement statement, string donor, DateOnly today, Site site)
    {
        var dollar = Currency.Dollar.Code;
        return new Sheet(
            site.Language, site["DonorStatement.Title"],
            [donor, site.Text("DonorStatement.Period", ContributionWords.Day(statement.From, site), ContributionWords.Day(statement.Until, site)), site.Text("DonorStatement.Source", ContributionWords.Day(today, site))],
            [
                new(site["DonorStatement.Day"]), new(site["DonorStatement.What"]), new(site["EnterDeposit.Gift"]), new(site["DonorStatement.Deposit"]), new(site["EnterDeposit.Reference"]),
                new(site["FundGift.Amount"], IsNumber: true), new(site["DonorStatement.Dollars"], IsNumber: true),
            ],
            [
                [ContributionWords.Day(statement.From, site), site["DonorStatement.Before"], "", "", "", "", site.Money(statement.Before, dollar)],
                .. statement.Rows.Select(r => new List<string>
                {
                    ContributionWords.Day(r.Day, site), site[$"DonorStatement.{r.What}"], r.Contribution, r.Deposit ?? "", r.Reference, site.Money(r.Minor, r.Currency), site.Money(r.Cents, dollar),
                }),
            ],
            [ContributionWords.Day(statement.Until, site), site["DonorStatement.After"], "", "", "", "", site.Money(statement.After, dollar)]);
    }
}

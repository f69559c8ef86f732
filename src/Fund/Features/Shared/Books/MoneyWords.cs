using System.Globalization;
using Marrakech.Fund.Domain.Money;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Amounts as people read them.</summary>
internal static class MoneyWords
{
    /// <summary>As <c>USD 1,234.50</c>, its digits grouped as the page's language does.</summary>
    public static string Of(Amount amount, Site site) => $"{amount.Currency.Code} {amount.Value.ToString($"N{amount.Currency.Digits.ToString(CultureInfo.InvariantCulture)}", site.Language.Culture)}";

    /// <summary>Cents of the US dollar.</summary>
    public static string Dollars(long cents, Site site) => Of(new Amount(cents, Currency.Dollar), site);
}

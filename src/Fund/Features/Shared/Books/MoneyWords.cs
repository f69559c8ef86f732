using Marrakech.Fund.Domain.Money;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Amounts in the reader's language.</summary>
internal static class MoneyWords
{
    /// <summary>With its currency before it: <c>USD 1,234.50</c>.</summary>
    /// <param name="site">The reader.</param>
    /// <param name="minor">Smallest units.</param>
    /// <param name="currency">ISO 4217.</param>
    public static string Money(this Site site, long minor, string currency) => $"{currency}\u00a0{site.Figure(minor, currency)}";

    /// <summary>The same of an amount.</summary>
    public static string Money(this Site site, Amount amount) => site.Money(amount.Minor, amount.Currency.Code);

    /// <summary>Cents of the US dollar, with the currency before them.</summary>
    public static string Dollars(this Site site, long cents) => site.Money(cents, Currency.Dollar.Code);

    /// <summary>The number alone, with every decimal of its currency.</summary>
    public static string Figure(this Site site, long minor, string currency)
    {
        var money = Currency.Find(currency) ?? throw new ArgumentException($"There is no currency {currency}.", nameof(currency));
        return site.Decimal(new Amount(minor, money).Value, money.Digits);
    }

    /// <summary>A number with decimals.</summary>
    public static string Decimal(this Site site, decimal number, int digits) => number.ToString($"N{digits}", site.Language.Culture);

    /// <summary>The same with as many decimals as it needs, up to <paramref name="most"/>.</summary>
    public static string Shortly(this Site site, decimal number, int most) => number.ToString($"#,0.{new string('#', most)}", site.Language.Culture);

    /// <summary>As files and programs read it: <c>-1234.50</c>.</summary>
    public static string Plain(long minor, string currency) => new Amount(minor, Currency.Find(currency) ?? throw new ArgumentException($"There is no currency {currency}.", nameof(currency))).Plain();
}

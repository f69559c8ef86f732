using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Books;

/// <summary>What is kept back of the fund's dollars for bank charges and losses of exchange.</summary>
internal static class FundReserve
{
    private const int Hundred = 100;

    /// <summary>Cents no allocation takes: the larger of a share, rounded up, and a sum.</summary>
    /// <param name="resources">Cents that were received and not transferred (<see cref="Chart.Resources"/>).</param>
    /// <param name="percent">The share in hundredths.</param>
    /// <param name="dollars">The sum in whole dollars.</param>
    public static long Cents(long resources, int percent, int dollars) => Math.Max((long)Math.Ceiling((decimal)Math.Max(0, resources) * percent / Hundred), dollars * Currency.Dollar.Units);
}

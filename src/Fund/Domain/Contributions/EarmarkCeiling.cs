namespace Marrakech.Fund.Domain.Contributions;

/// <summary>How much of a year's contributions may be earmarked: softly bound money must leave the committee room to decide.</summary>
internal static class EarmarkCeiling
{
    /// <summary>Whether another agreement keeps the earmarked share at or below the ceiling.</summary>
    /// <param name="earmarked">What is earmarked of the year's agreements, cents of the dollar.</param>
    /// <param name="all">All of the year's agreements.</param>
    /// <param name="another">The agreement that is to be added.</param>
    /// <param name="isEarmarked">Whether that one is earmarked.</param>
    /// <param name="percent">The ceiling in hundredths.</param>
    public static bool Allows(long earmarked, long all, long another, bool isEarmarked, int percent) =>
        !isEarmarked || (decimal)(earmarked + another) * 100 <= (decimal)(all + another) * percent;
}

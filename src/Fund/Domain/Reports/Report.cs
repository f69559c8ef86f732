using System.Globalization;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Reports;

/// <summary>The reports of the books; the words of each are <c>FundReport.{Name}</c>.</summary>
internal enum ReportKind
{
    TrialBalance,
    SourcesAndUses,
    Contributions,
    Organisations,
    Expenditure,
    Delivery,
    Cash,
    FundBalance,
}

/// <summary>Reports as addresses name them.</summary>
internal static class ReportNames
{
    private static readonly Dictionary<ReportKind, string> names = Enum.GetValues<ReportKind>().ToDictionary(k => k, k => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(k.ToString()));

    public static string Of(ReportKind kind) => names[kind];

    public static ReportKind? Find(string name) => names.Where(n => n.Value == name).Select(n => (ReportKind?)n.Key).FirstOrDefault();
}

/// <summary>A column; its words are <c>FundReport.Column.{Key}</c>.</summary>
/// <param name="Key">As files name it, in small letters and strokes below.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal sealed record ReportColumn(string Key, bool IsNumber = false);

/// <summary>What stands in a cell.</summary>
internal abstract record ReportCell
{
    /// <summary>Nothing.</summary>
    public static ReportCell Empty { get; } = new CodeCell("");
}

/// <summary>A code, the same in every language.</summary>
internal sealed record CodeCell(string Text) : ReportCell;

/// <summary>A text of the product.</summary>
/// <param name="Key">Its key.</param>
internal sealed record TextCell(string Key) : ReportCell;

/// <summary>Money.</summary>
internal sealed record MoneyCell(long Minor, string Currency) : ReportCell
{
    /// <summary>Cents of the dollar.</summary>
    public static MoneyCell Dollars(long cents) => new(cents, Money.Currency.Dollar.Code);

    public string Plain => new Amount(Minor, Money.Currency.Find(Currency)!).Plain();
}

/// <summary>A share of a whole, in per cent with one decimal; nothing of nothing has none.</summary>
internal sealed record ShareCell(long Part, long Whole) : ReportCell
{
    public decimal? Percent => Whole == 0 ? null : Math.Round(100m * Part / Whole, 1, MidpointRounding.AwayFromZero);

    public string Plain => Percent?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A table of a report.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with a cell for each column.</param>
/// <param name="Total">The sums below them; null where there is nothing to be summed.</param>
internal sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows, IReadOnlyList<ReportCell>? Total = null);

/// <summary>A report, and what it was made of: asked for again with the same posting it says the same, byte for byte.</summary>
/// <param name="Kind">Which.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="Through">Number of the last posting it was made of; 0 for none.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Table">What it says.</param>
internal sealed record Report(ReportKind Kind, DateOnly From, DateOnly To, long Through, string Hash, ReportTable Table);

using Marrakech.Kernel.Reference;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>A column of a sheet.</summary>
/// <param name="Words">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal sealed record SheetColumn(string Words, bool IsNumber = false);

/// <summary>What is printed and given as a Word file: a title, lines below it, and one table, in words of one language.</summary>
/// <param name="Language">Of its words.</param>
/// <param name="Title">What it is.</param>
/// <param name="Lines">What it covers and what it was made of.</param>
/// <param name="Columns">Columns of the table.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="Total">The sums below; null where there is nothing to be summed.</param>
internal sealed record Sheet(Language Language, string Title, IReadOnlyList<string> Lines, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Total);

/// <summary>Days as figures within words of Arabic, which would turn year and day round.</summary>
internal static class LeftToRight
{
    private const char Begin = '\u2066', End = '\u2069';

    public static string Of(string text) => $"{Begin}{text}{End}";
}

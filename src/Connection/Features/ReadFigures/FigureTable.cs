namespace Marrakech.Connection.Features.ReadFigures;

/// <summary>A number of a table.</summary>
/// <param name="Measure">What is counted, as the API writes it; its words are <c>Figures.Measure.{Measure}</c>.</param>
/// <param name="Value">The number; null where there is none.</param>
/// <param name="IsHidden">Whether there is one that is not told, for it is smaller than is told of confidential requests.</param>
internal sealed record FigureCell(string Measure, int? Value, bool IsHidden = false);

/// <summary>A row of a table.</summary>
/// <param name="Key">What it is about, as the API writes it.</param>
/// <param name="Words">The same for people.</param>
/// <param name="Path">Where the register shows these requests, without language; null where it cannot.</param>
/// <param name="Cells">The numbers, the most important first.</param>
internal sealed record FigureRow(string Key, string Words, string? Path, IReadOnlyList<FigureCell> Cells);

/// <summary>A table of figures: shown on the page, and given row by row to programs. Its words are <c>Figures.{Name}</c>.</summary>
/// <param name="Name">As the API writes it.</param>
/// <param name="Rows">The rows, with the same measures in each.</param>
internal sealed record FigureTable(string Name, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>How many lengths a bar can have.</summary>
    private const int Steps = 20;

    /// <summary>Whether it tells what requests are about, which nobody may know of confidential ones.</summary>
    public bool IsOfContents { get; init; }

    /// <summary>What is said above the rows besides; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What opens the rows where they are too many to stand on the page at once; null where they stand there.</summary>
    public string? Fold { get; init; }

    /// <summary>The greatest of the first numbers.</summary>
    private int Most { get; } = Rows.Max(r => r.Cells[0].Value) ?? 0;

    /// <summary>Length of the bar of a row, 1 to 20; 0 for none.</summary>
    public int BarOf(FigureRow row) => Fold is null && row.Cells[0].Value is > 0 and var value ? Math.Max(1, value * Steps / Most) : 0;
}

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>What stands in a cell, as text. A formula is never evaluated, nor is what another program made of it believed.</summary>
internal readonly record struct SheetCell(string Text, bool IsFormula = false)
{
    /// <summary>Most characters kept of a cell, one more than a cell of a workbook may have: the length of a longer one is never told right, but it is refused.</summary>
    public const int Longest = 32_768;

    public bool IsEmpty => !IsFormula && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number where the table is looked at, from 1.</param>
/// <param name="Cells">Its cells from the first column on; those left out at the end are empty.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Most columns of a table.</summary>
    public const int MostColumns = 200;

    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : new SheetCell("");

    public bool IsEmpty => Cells.All(c => c.IsEmpty);
}

/// <summary>Why a table cannot be read at all; its sentence is <c>Sheet.Problem.{Name}</c>.</summary>
internal enum SheetProblem
{
    Unreadable,

    /// <summary>Not written in UTF-8.</summary>
    Encoding,

    /// <summary>No row with the names of the questions.</summary>
    NoNames,
    ColumnUnknown,
    ColumnTwice,

    /// <summary>A required question has no column.</summary>
    ColumnMissing,
    NoRows,
    TooManyRows,
    TooWide,
}

/// <summary>Ends the reading of a table.</summary>
internal sealed class SheetException(SheetProblem problem, string? name = null, Exception? inner = null) : Exception(problem.ToString(), inner)
{
    /// <summary>Most characters told of a column's name.</summary>
    private const int Shown = 60;

    public SheetProblem Problem => problem;

    /// <summary>Name of the column it is about.</summary>
    public string? Name => name is { Length: > Shown } ? name[..Shown] + "…" : name;
}

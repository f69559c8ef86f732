using System.Text;
using System.Xml;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>Something wrong with a cell.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Column">Letters of the column; null where the question has none.</param>
/// <param name="Question">Name of the question.</param>
/// <param name="Fault">What is wrong; null for a formula.</param>
/// <param name="Value">The value that is not understood, never of an answer about a person.</param>
/// <param name="Length">Characters or entries it has.</param>
internal sealed record RowProblem(int Row, string? Column, string Question, AnswerFault? Fault, string? Value = null, int Length = 0);

/// <summary>A row that was read.</summary>
/// <param name="Number">Number of the row.</param>
/// <param name="Answers">What it answers.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record CheckedRow(int Number, ContributionAnswers Answers, IReadOnlyList<RowProblem> Problems);

/// <summary>Reads a whole table of contributions of one kind, row by row: first their names, then what they answer.</summary>
internal static class SheetCheck
{
    /// <summary>Most rows of one table.</summary>
    public const int MostRows = 10_000;

    /// <summary>The rows that are not empty.</summary>
    /// <exception cref="SheetException">It cannot be read, or not to its end.</exception>
    public static IEnumerable<CheckedRow> Read(Stream content, bool isWorkbook, ContributionKind kind)
    {
        using var rows = (isWorkbook ? XlsxRows.Read(content) : CsvRows.Read(content)).GetEnumerator();
        var head = new List<SheetRow>();
        while (head.Count < 2 && Next(rows) is { } row) head.Add(row);
        var columns = SheetColumns.Read(kind, head);
        var count = 0;
        for (var row = columns.First; row is not null; row = Next(rows))
        {
            if (row.IsEmpty) continue;
            if (++count > MostRows) throw new SheetException(SheetProblem.TooManyRows);
            yield return columns.Check(row);
        }

        if (count == 0) throw new SheetException(SheetProblem.NoRows);
    }

    private static SheetRow? Next(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (DecoderFallbackException e)
        {
            throw new SheetException(SheetProblem.Encoding, inner: e);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new SheetException(SheetProblem.Unreadable, inner: e);
        }
    }
}

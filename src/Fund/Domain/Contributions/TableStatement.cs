using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Reads a statement as a table: day, amount, reference, text and, where the bank tells it, the balance after the line. A first row with headings is left out.</summary>
internal static class TableStatement
{
    private const int Day = 0, Amount = 1, Reference = 2, Text = 3, Balance = 4;

    public static async IAsyncEnumerable<StatementPart> ReadAsync(TextReader text, Currency currency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (number, cells) in DelimitedRows.ReadAsync(text, ct))
        {
            if (number == 1 && Schedule.Day(cells[Day]) is null && !cells[Day].Any(char.IsAsciiDigit)) continue;
            var part = Read(number, cells, currency);
            yield return part;
            if (part.Line is { } line && cells.ElementAtOrDefault(Balance) is { Length: > 0 } typed && StatementAmount.Read(typed, currency) is { } stood) yield return new StatementPart(number) { Balance = (line.Day, stood) };
        }
    }

    private static StatementPart Read(int number, IReadOnlyList<string> cells, Currency currency)
    {
        if (Schedule.Day(cells[Day]) is not { } day) return new(number) { Fault = StatementFault.DayWrong };
        if (StatementAmount.Read(cells.ElementAtOrDefault(Amount), currency) is not { } minor || minor == 0) return new(number) { Fault = StatementFault.AmountWrong };
        return new(number) { Line = new StatementLine(day, minor, cells.ElementAtOrDefault(Reference) ?? "", cells.ElementAtOrDefault(Text) ?? "") };
    }
}

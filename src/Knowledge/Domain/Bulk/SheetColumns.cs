using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Bulk;

/// <summary>Which question each column answers, by the row of names: the second, or the first of a table that has no headings for people.</summary>
internal sealed class SheetColumns
{
    private readonly ContributionKind kind;
    private readonly Dictionary<string, int> places;

    private SheetColumns(ContributionKind kind, Dictionary<string, int> places, SheetRow? first) => (this.kind, this.places, First) = (kind, places, first);

    /// <summary>A row that was read already and is no head; the rest follows.</summary>
    public SheetRow? First { get; }

    /// <param name="kind">What the rows are.</param>
    /// <param name="head">The first two rows.</param>
    public static SheetColumns Read(ContributionKind kind, IReadOnlyList<SheetRow> head)
    {
        var names = head.LastOrDefault(r => r.Cells.Any(c => c.Text.Trim() == AnswerNames.Title)) ?? throw new SheetException(SheetProblem.NoNames);
        var places = new Dictionary<string, int>();
        foreach (var (cell, place) in names.Cells.Select((c, i) => (c.Text.Trim(), i)).Where(c => c.Item1.Length > 0))
        {
            if (!kind.Asks(cell)) throw new SheetException(SheetProblem.ColumnUnknown, cell);
            if (!places.TryAdd(cell, place)) throw new SheetException(SheetProblem.ColumnTwice, cell);
        }

        if (kind.Questions.FirstOrDefault(q => q.IsRequired && !places.ContainsKey(q.Name)) is { } missing) throw new SheetException(SheetProblem.ColumnMissing, missing.Name);
        return new SheetColumns(kind, places, names == head[0] && head.Count > 1 ? head[1] : EmptyAfter(head));
    }

    /// <summary>Letters of a column: A for the first, AA after Z.</summary>
    public static string Letters(int place) => (place < 26 ? "" : Letters(place / 26 - 1)) + (char)('A' + place % 26);

    /// <summary>What a row answers, and what is wrong with it.</summary>
    public CheckedRow Check(SheetRow row)
    {
        var formulas = places.Where(p => row[p.Value].IsFormula).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var (values, read) = AnswerCheck.Read(kind.Questions, name => places.TryGetValue(name, out var place) && !row[place].IsFormula ? Values(Question.Find(name)!, row[place].Text) : []);
        var answers = ContributionAnswers.None.With(values);
        var problems = formulas.Select(f => new RowProblem(row.Number, LettersOf(f), f, null))
            .Concat(read.Concat(AnswerCheck.Whole(kind, answers)).Where(p => !formulas.Contains(p.Question.Name)).Select(p => Told(row, p)));
        return new CheckedRow(row.Number, answers, [.. problems]);
    }

    private RowProblem Told(SheetRow row, AnswerProblem problem)
    {
        var name = problem.Question.Name;
        return new RowProblem(row.Number, LettersOf(name), name, problem.Fault, AnswerNames.Contact.Contains(name) ? null : problem.Value, problem.Length);
    }

    private string? LettersOf(string question) => places.TryGetValue(question, out var place) ? Letters(place) : null;

    /// <summary>Several values of a cell stand one a line or between semicolons; a link may have a semicolon within.</summary>
    private static string[] Values(Question question, string text) => question.Kind switch
    {
        AnswerKind.Lines when question.Name is AnswerNames.Links or AnswerNames.Archived => [text],
        AnswerKind.Lines or AnswerKind.Choices => text.Split([';', '\n', '\r']),
        _ => [text],
    };

    /// <summary>Stands for a row of which nothing is left to read, so that reading goes on.</summary>
    private static SheetRow EmptyAfter(IReadOnlyList<SheetRow> head) => new(head[^1].Number, []);
}

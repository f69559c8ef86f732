using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>A row of the table, put together from the pieces page breaks made of it.</summary>
internal sealed class RecommendationRow
{
    private readonly List<CellEntry> text = [];
    private readonly List<CellEntry> means = [];
    private readonly List<CellEntry> partnerships = [];

    public void Add(IReadOnlyList<List<CellEntry>> cells, LineJoiner joiner)
    {
        List<CellEntry>[] columns = [text, means, partnerships];
        for (var i = 0; i < cells.Count; i++)
        {
            CellEntry.Append(columns[Math.Min(i, columns.Length - 1)], cells[i], joiner);
        }
    }

    public SourceRecommendation Write(Ledger ledger, TextMender mender)
    {
        var place = ledger.Place(TracedText.Join(string.Empty, text.Concat(means).Concat(partnerships).Select(entry => entry.Text)));
        var recommendation = new SourceRecommendation(
            string.Join("\n\n", text.Select(entry => Take(entry.Text))),
            CellEntry.Nest(means, Take),
            CellEntry.Nest(partnerships, Take),
            place);
        ledger.Found("recommendation", recommendation.Text, place);
        return recommendation;

        string Take(TracedText part) => ledger.Take(mender.Mend(part));
    }
}

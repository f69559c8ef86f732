using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>Reads the table of recommendations with means of implementation and partnerships.</summary>
internal static partial class RecommendationReader
{
    public static SourceDocument Read(ParserSource source)
    {
        var ledger = source.Ledger;
        var vocabulary = Vocabulary.Of(source.Text);
        var joiner = new LineJoiner(vocabulary, ledger);
        var mender = new TextMender(vocabulary, ledger);
        var rows = new List<RecommendationRow>();
        var table = TableRows.Cut(source.Text, ledger);
        if (table.LastOrDefault(cells => cells.Any(cell => ListTag().IsMatch(cell.Text))) is { } last && last.Sum(OpenLists) != 0)
        {
            ledger.Anomaly(Wholeness.CutTable, "The table breaks off within a list.", ledger.Place(last[^1]));
        }

        foreach (var cells in table)
        {
            if (cells.All(cell => cell.IsBlank || Rule().IsMatch(cell.Text)))
            {
                foreach (var cell in cells.Where(cell => !cell.IsBlank)) ledger.Structure(cell);
                continue;
            }

            var parts = cells.Select(cell => CellReader.Read(cell, ledger, joiner)).ToArray();
            if (parts[0].Count > 0 || rows.Count == 0) rows.Add(new RecommendationRow());
            rows[^1].Add(parts, joiner);
        }

        var recommendations = rows.ConvertAll(row => row.Write(ledger, mender));
        return new SourceDocument
        {
            Kind = DocumentKind.Recommendations,
            Key = "recommendations",
            Title = "Recommendations, means of implementation and partnerships",
            Language = "en",
            FileName = source.FileName,
            Sha256 = source.Sha256,
            Recommendations = recommendations,
            Resources = ResourceFinder.Find(recommendations, ledger),
            Report = ledger.Report(),
        };
    }

    private static int OpenLists(TracedText cell) => ListTag().Matches(cell.Text).Sum(tag => tag.Value[1] == '/' ? -1 : 1);

    [GeneratedRegex("</?[uo]l\\b", RegexOptions.IgnoreCase)]
    private static partial Regex ListTag();

    /// <summary>The signs a table puts between its pages.</summary>
    [GeneratedRegex(@"^\s*-{2,}\s*$")]
    private static partial Regex Rule();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Labels;

/// <summary>
/// Reads the list of action labels. Numbers of the items are damaged in the source (every ninth begins at 1 again),
/// so the letter of an action follows from its place.
/// </summary>
internal static partial class LabelReader
{
    public static SourceDocument Read(ParserSource source)
    {
        var ledger = source.Ledger;
        var vocabulary = Vocabulary.Of(source.Text);
        var joiner = new LineJoiner(vocabulary, ledger);
        var lines = PageFurniture.Remove(source.Text.Lines, ledger, IsStructure);
        var lists = LabelList.Collect(BlockReader.Read(lines, ledger), joiner, ledger);
        var objectives = lists.ConvertAll(list => list.Write(ledger, new TextMender(vocabulary, ledger)));
        ReportRepeats(objectives, ledger);
        return new SourceDocument
        {
            Kind = DocumentKind.ActionLabels,
            Key = "action-labels",
            Title = "Objectives and labels of their actions",
            Language = "en",
            FileName = source.FileName,
            Sha256 = source.Sha256,
            Objectives = objectives,
            Report = ledger.Report(),
        };
    }

    private static bool IsStructure(string line) => LabelList.Numbered().IsMatch(line) || Fixed().IsMatch(line);

    private static void ReportRepeats(List<SourceObjective> objectives, Ledger ledger)
    {
        for (var i = 1; i < objectives.Count; i++)
        {
            var later = objectives[i];
            if (objectives.Take(i).FirstOrDefault(earlier => Repeats(earlier, later)) is not { } first) continue;
            ledger.Anomaly(
                "repeated-objective",
                string.Create(CultureInfo.InvariantCulture, $"Objective {later.Number} repeats the title and the {later.Actions.Count} labels of objective {first.Number}; its own are missing in the source."),
                later.Place);
        }
    }

    private static bool Repeats(SourceObjective earlier, SourceObjective later) =>
        earlier.Title == later.Title
        && earlier.Actions.Select(action => action.Text).SequenceEqual(later.Actions.Select(action => action.Text));

    [GeneratedRegex(@"^(?:Title\s*:|Associated\s+actions\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Fixed();
}

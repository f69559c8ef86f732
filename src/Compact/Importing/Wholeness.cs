using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing;

/// <summary>
/// Whether a document that was read is all there. Half a document would take the place of the whole one, and its addresses would
/// be gone: what ends too early, or could hardly be read, is refused. The outline says what there must be. Pure.
/// </summary>
internal static class Wholeness
{
    /// <summary>Share of the text that may stay unexplained before the layout counts as destroyed; sound documents stay below a twentieth of it.</summary>
    private const double MostUnexplained = 0.1;

    /// <summary>A name in a foreign alphabet may be damaged at the source; more is a file saved in the wrong encoding.</summary>
    private const int MostLost = 4;

    /// <summary>Kind of the anomaly of a table whose last list is not closed.</summary>
    public const string CutTable = "cut-table";

    /// <summary>What is wrong, as the end of a sentence that begins with the name of the file; null for a whole document.</summary>
    public static (ReadingRefusal Refusal, string Reason)? Fault(SourceDocument document)
    {
        if (document.Report.UnexplainedShare > MostUnexplained)
        {
            return (ReadingRefusal.Unreadable, string.Create(CultureInfo.InvariantCulture,
                $"has lost the layout it is read by: {document.Report.UnexplainedShare:P0} of its text could not be made out, first at {document.Report.Unexplained[0].Place}."));
        }

        var lost = document.Report.Anomalies.Where(anomaly => anomaly.Kind == LostLetters.Kind).ToList();
        if (lost.Count > MostLost)
        {
            return (ReadingRefusal.Unreadable, string.Create(CultureInfo.InvariantCulture,
                $"has lost letters to its encoding: question marks stand in place of {lost.Count} of them, first at {lost[0].Place}. Save it as UTF-8 and import it again."));
        }

        return Lack(document) is { } lack ? (ReadingRefusal.Truncated, $"is cut off or lacks pages: {lack}.") : null;
    }

    private static string? Lack(SourceDocument document) => document.Kind switch
    {
        DocumentKind.Resolution => Paragraphs(document) ?? Objectives(document) ?? Notes(document) ?? LastSentence(document),
        DocumentKind.Booklet or DocumentKind.FirstEdition => Objectives(document) ?? Targets(document) ?? LastResource(document),
        DocumentKind.ActionLabels => Objectives(document),
        DocumentKind.Recommendations => Tools(document),
        _ => throw new InvalidOperationException($"Nothing is known of the parts of {document.Kind}."),
    };

    private static string? Paragraphs(SourceDocument document) => Part(document.Paragraphs.Count, Outline.Paragraphs, "paragraphs");

    private static string? Objectives(SourceDocument document) =>
        Part(document.Objectives.Select(o => o.Number).Distinct().Count(), Outline.Objectives.Count, "objectives")
        ?? Outline.Objectives.Zip(document.Objectives.OrderBy(o => o.Number)).Select(pair => Part(pair.Second.Actions.Count, pair.First.Actions.Count, $"actions of objective {pair.First.Number}")).FirstOrDefault(lack => lack is not null);

    private static string? Targets(SourceDocument document) =>
        document.Objectives.FirstOrDefault(o => o.SdgTargets.Count == 0 && Outline.FindObjective(o.Number) is { AllGoals: false }) is { } objective ? $"it names no SDG targets for objective {objective.Number}" : null;

    private static string? Notes(SourceDocument document) => document.Footnotes.Count == 0 ? "its footnotes could not be told from its text" : null;

    private static string? LastSentence(SourceDocument document) =>
        Last(document.Paragraphs[^1].Text, document.Paragraphs[^1].Items).TrimEnd('”', '"', ')', ' ').EndsWith('.') ? null : "its last sentence has no end";

    private static string Last(string text, IReadOnlyList<SourceItem> items) => items.Count == 0 ? text : Last(items[^1].Text, items[^1].Items);

    /// <summary>The booklets end with a list of what to read further, each with its address.</summary>
    private static string? LastResource(SourceDocument document) => document.Resources is [.., { Url: not null }] ? null : "the resources at its end are missing";

    private static string? Tools(SourceDocument document) => Part(document.Resources.Count, Outline.Tools.Count, "tools its table names")
        ?? (document.Report.Anomalies.Any(a => a.Kind == CutTable) ? "its table breaks off within a list" : null);

    private static string? Part(int there, int all, string what) => there < all ? $"it holds {there} of the {all} {what}" : null;
}

namespace Marrakech.Compact.Contracts;

/// <summary>The account a reading gives of itself.</summary>
/// <param name="Characters">Characters of text in the document (white space not counted).</param>
/// <param name="Found">Everything found, with its place.</param>
/// <param name="Repairs">Every change made to the text.</param>
/// <param name="Anomalies">Every defect of the source itself.</param>
/// <param name="Unexplained">Every stretch neither used nor recognised as furniture.</param>
public sealed record ReadingReport(
    int Characters,
    IReadOnlyList<Finding> Found,
    IReadOnlyList<Repair> Repairs,
    IReadOnlyList<Anomaly> Anomalies,
    IReadOnlyList<UnexplainedText> Unexplained)
{
    /// <summary>Share of the characters that is unexplained, 0-1. The promise is at most 0.005.</summary>
    public double UnexplainedShare => Characters == 0 ? 0 : (double)Unexplained.Sum(u => u.Text.Count(c => !char.IsWhiteSpace(c))) / Characters;
}

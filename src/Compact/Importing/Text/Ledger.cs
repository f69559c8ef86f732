using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// The account of a reading: what became of every character of the source. Text counts as used only by
/// being handed out through <see cref="Take"/>, so the account cannot claim what the result does not hold.
/// </summary>
internal sealed class Ledger(SourceText source)
{
    private enum Fate : byte { Unexplained, Used, Structure, Furniture, Repaired }

    private readonly Fate[] fates = new Fate[source.Content.Length];
    private readonly List<Finding> found = [];
    private readonly List<Repair> repairs = [];
    private readonly List<Anomaly> anomalies = [];

    /// <summary>Hands out a text for the result and marks its characters as used.</summary>
    public string Take(TracedText text)
    {
        Mark(text, Fate.Used);
        return text.Text;
    }

    /// <summary>Signs that carry structure and are expressed by it: list markers, heading signs, tags, fixed sub-headings.</summary>
    public void Structure(TracedText text) => Mark(text, Fate.Structure);

    /// <summary>Page numbers, running headers and the like: recognised, of no content.</summary>
    public void Furniture(TracedText text, string name)
    {
        Mark(text, Fate.Furniture);
        found.Add(new Finding("furniture", name, Place(text)));
    }

    /// <summary>Carries out edits on a text, each recorded as a repair of this kind with a little of the text around it.</summary>
    public TracedText Repair(string kind, TracedText text, IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits)
        {
            var removed = text.Slice(edit.Start, edit.Length);
            Mark(removed, Fate.Repaired);
            var (before, after) = Context(text.Text, edit);
            repairs.Add(new Repair(kind, before, after, Place(removed.FirstOrigin < 0 ? Near(text, edit.Start) : removed)));
        }

        return text.Apply(edits);
    }

    /// <summary>Takes signs away without naming each: white space, emphasis.</summary>
    public TracedText Tidy(TracedText text, IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits) Mark(text.Slice(edit.Start, edit.Length), Fate.Repaired);
        return text.Apply(edits);
    }

    public void Repaired(string kind, string before, string after, Place place) => repairs.Add(new Repair(kind, before, after, place));
    public void Found(string kind, string name, Place place) => found.Add(new Finding(kind, name, place));
    public void Anomaly(string kind, string message, Place place) => anomalies.Add(new Anomaly(kind, message, place));

    public Place Place(TracedText text) => source.PlaceOf(text);

    public ReadingReport Report()
    {
        var characters = source.Content.Count(c => !char.IsWhiteSpace(c));
        return new ReadingReport(characters, found, repairs, anomalies, Unexplained());
    }

    private void Mark(TracedText text, Fate fate)
    {
        foreach (var origin in text.Origins)
        {
            // A used character stays used: it does stand in the result, whatever a later step says of it.
            if (origin >= 0 && (fates[origin] != Fate.Used || fate == Fate.Used)) fates[origin] = fate;
        }
    }

    private List<UnexplainedText> Unexplained()
    {
        var result = new List<UnexplainedText>();
        var start = -1;
        var end = -1;
        for (var i = 0; i < fates.Length; i++)
        {
            if (char.IsWhiteSpace(source.Content[i])) continue;
            if (fates[i] == Fate.Unexplained)
            {
                if (start < 0) start = i;
                end = i;
            }
            else if (start >= 0)
            {
                Add();
            }
        }

        if (start >= 0) Add();
        return result;

        void Add()
        {
            result.Add(new UnexplainedText(source.Content[start..(end + 1)], new Place(source.LineAt(start), source.LineAt(end))));
            start = -1;
        }
    }

    private static TracedText Near(TracedText text, int at) =>
        text.Slice(Math.Max(0, at - 1), Math.Min(text.Length, at + 1) - Math.Max(0, at - 1));

    private static (string Before, string After) Context(string text, Edit edit)
    {
        const int Around = 12;
        var from = Math.Max(0, edit.Start - Around);
        var behind = edit.Start + edit.Length;
        var to = Math.Min(text.Length, behind + Around);
        return (text[from..to], string.Concat(text.AsSpan(from, edit.Start - from), edit.With, text.AsSpan(behind, to - behind)));
    }
}

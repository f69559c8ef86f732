using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>Writes the parts of the first edition and ties its footnotes to their marks.</summary>
internal sealed partial class FirstEditionWriter(Ledger ledger, TextMender mender, Notes notes)
{
    private const int LongestTitle = 12;

    private readonly MarkScanner scanner = new(ledger);
    private readonly SortedDictionary<int, List<(FootnoteAnchor Anchor, Place Place)>> anchors = [];
    private readonly Dictionary<int, string> definitions = [];

    public List<SourcePractice> Practices { get; } = [];
    public List<SourcePassage> Passages { get; } = [];

    public SourcePassage Passage(string name, Unit? heading, List<Unit> units)
    {
        if (heading is not null) ledger.Structure(RunningText.Join(heading.Words));
        var place = ledger.Place(RunningText.Join(units.SelectMany(unit => unit.Words)));
        ledger.Found("passage", name, place);
        return new SourcePassage(name, Text(units.Select(unit => unit.Words), name).Text, place);
    }

    public SourceObjective Objective(FirstEditionObjective draft, IReadOnlyList<SourceAction> actions, BookletWriter booklet)
    {
        var place = booklet.Place(draft.Title.Words);
        var title = booklet.Text(draft.Title.Words);
        ledger.Found("objective", $"{draft.Number} {title}", place);
        foreach (var practice in draft.Practices) Practices.Add(Practice(draft.Number, Practices.Count(other => other.Objective == draft.Number) + 1, practice));
        if (draft.Notes.Count > 0) Passages.Add(Passage($"objective/{draft.Number}/sdg", null, draft.Notes.ConvertAll(words => new Unit([], words))));
        var targets = draft.Targets.ConvertAll(target => booklet.Targets.Write(draft.Number, target));
        return new SourceObjective(draft.Number, title, null, null, actions, targets, place);
    }

    private SourcePractice Practice(int objective, int position, PracticeDraft draft)
    {
        var place = ledger.Place(RunningText.Join(draft.All));
        var (text, marks) = Text(draft.Paragraphs, $"objective/{objective}/practice/{position}");
        var paragraphs = text.Split("\n\n");
        var title = TitleOf(paragraphs[0]);
        ledger.Found("practice", title, place);
        if (Array.Exists(paragraphs, paragraph => !EndOfText().IsMatch(paragraph)))
        {
            ledger.Anomaly("missing-stop", $"A text of the practice \"{title}\" ends without a stop.", place);
        }

        return new SourcePractice(objective, position, title, text, marks.ConvertAll(mark => Citation(mark.Number, mark.At)), place);
    }

    private (string Text, List<(int Number, int? At)> Marks) Text(IEnumerable<List<Word>> paragraphs, string address)
    {
        var texts = new List<TracedText>();
        var taken = new List<TakenMark>();
        foreach (var words in paragraphs)
        {
            var (text, marks) = scanner.Take(mender.Mend(RunningText.Join(words)));
            texts.Add(mender.Mend(text));
            taken.AddRange(marks);
        }

        var whole = TracedText.Join("\n\n", texts);
        foreach (var mark in taken) Anchor(mark.Number, address, whole, whole.EndOf(mark.Behind));
        return (ledger.Take(whole), taken.ConvertAll(mark => (mark.Number, whole.EndOf(mark.Behind))));
    }

    private void Anchor(int number, string address, TracedText text, int? at)
    {
        if (!anchors.TryGetValue(number, out var known)) anchors[number] = known = [];
        known.Add((new FootnoteAnchor(address, at), ledger.Place(at is > 0 ? text.Slice(at.Value - 1, 1) : text)));
    }

    /// <summary>
    /// The practices of this edition have no titles. One that opens with its name and a colon is called so; any other
    /// by the words it begins with.
    /// </summary>
    private static string TitleOf(string text)
    {
        var words = text.Split(' ');
        var named = Array.FindIndex(words, 0, Math.Min(LongestTitle, words.Length), word => word.EndsWith(':'));
        if (named > 0 && !words.Take(named).Any(EnglishCues.IsFiniteVerb)) return string.Join(' ', words.Take(named + 1)).TrimEnd(':');
        var count = Math.Min(LongestTitle, words.Length);
        while (count > 3 && (EnglishCues.IsDependent(words[count - 1]) || words[count - 1] is "–" or "—" or "-")) count--;
        return string.Join(' ', words.Take(count)).TrimEnd(',', ';', ':', '.') + (count < words.Length ? "…" : string.Empty);
    }

    private SourceCitation Citation(int number, int? at)
    {
        var text = DefinitionOf(number);
        return new SourceCitation(number.ToString(CultureInfo.InvariantCulture), text, text is null ? null : WebAddress.First(text)) { At = at };
    }

    private string? DefinitionOf(int number)
    {
        if (definitions.TryGetValue(number, out var text)) return text;
        var note = notes.All.FirstOrDefault(note => note.Number == number);
        if (note is null || note.Words.Count == 0) return null;
        ledger.Structure(RunningText.Join(note.Sign));
        return definitions[number] = ledger.Take(mender.Mend(RunningText.Join(note.Words)));
    }

    public List<SourceFootnote> Footnotes()
    {
        foreach (var (note, printed) in notes.Renumbered)
        {
            var was = printed.Length == 0 ? "has lost its number" : $"is numbered {printed}";
            ledger.Anomaly("footnote-number", $"The definition of footnote {note.Number} {was}.", ledger.Place(RunningText.Join(note.Words)));
        }

        foreach (var note in notes.All.Where(note => !anchors.ContainsKey(note.Number))) Infer(note);
        return [.. notes.All.Select(note => note.Number).Union(anchors.Keys).Order().Select(Footnote)];
    }

    private SourceFootnote Footnote(int number)
    {
        var where = anchors.GetValueOrDefault(number, []);
        var text = DefinitionOf(number);
        var note = notes.All.FirstOrDefault(note => note.Number == number);
        var place = text is null ? where[0].Place : ledger.Place(RunningText.Join(note!.Words));
        if (text is null) ledger.Anomaly("missing-footnote", $"Footnote {number} has a mark and no definition.", place);
        ledger.Found("footnote", number.ToString(CultureInfo.InvariantCulture), place);
        return new SourceFootnote(number, text, [.. where.Select(mark => mark.Anchor)], place);
    }

    /// <summary>
    /// A lost mark stood between those before and behind it, in the objective on whose page its definition is
    /// printed: there, in a practice that has no other mark.
    /// </summary>
    private void Infer(NoteDraft note)
    {
        var place = ledger.Place(RunningText.Join(note.Words));
        var from = IndexOf(anchors.LastOrDefault(pair => pair.Key < note.Number).Value?[^1].Anchor.Address);
        var to = anchors.FirstOrDefault(pair => pair.Key > note.Number).Value is { } behind ? IndexOf(behind[0].Anchor.Address) : Practices.Count - 1;
        var candidates = Enumerable.Range(Math.Max(from, 0), Math.Max(0, to - Math.Max(from, 0) + 1)).Where(i => Practices[i].Objective == note.Objective).ToList();
        var unmarked = candidates.Where(i => Practices[i].Citations.Count == 0).ToList();
        var chosen = unmarked.Count > 0 ? unmarked[0] : candidates.Count > 0 ? candidates[0] : -1;
        var where = chosen < 0 ? string.Empty : $"; it stood in practice {Practices[chosen].Position} of objective {note.Objective}";
        ledger.Anomaly("missing-mark", $"The mark of footnote {note.Number} is missing in the text{where}.", place);
        if (chosen < 0) return;
        var practice = Practices[chosen];
        anchors[note.Number] = [(new FootnoteAnchor($"objective/{practice.Objective}/practice/{practice.Position}", null), practice.Place)];
        Practices[chosen] = practice with { Citations = [.. practice.Citations.Append(Citation(note.Number, null)).OrderBy(citation => int.Parse(citation.Mark!, CultureInfo.InvariantCulture))] };
    }

    private int IndexOf(string? address) =>
        address is null ? -1 : Practices.FindIndex(practice => address == $"objective/{practice.Objective}/practice/{practice.Position}");

    [GeneratedRegex(@"[.!?;:…][)”’""\]]*$")]
    private static partial Regex EndOfText();
}

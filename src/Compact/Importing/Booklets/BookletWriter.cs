using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Puts the collected texts right, books them in the ledger and writes the parts of the document.</summary>
internal sealed partial class BookletWriter(Ledger ledger, TextMender mender, Vocabulary vocabulary)
{
    private readonly Dictionary<int, List<FootnoteAnchor>> anchors = [];

    public List<SourcePractice> Practices { get; } = [];
    public List<SourceFootnote> Footnotes { get; } = [];
    public List<SourcePassage> Passages { get; } = [];
    public TargetWriter Targets { get; } = new(ledger, mender);

    public Place Place(IEnumerable<Word> words) => ledger.Place(RunningText.Join(words));

    public string Text(IEnumerable<Word> words) => ledger.Take(mender.Mend(RunningText.Join(words)));

    public void Found(string kind, string name, Place place) => ledger.Found(kind, name, place);

    public void Anomaly(string kind, string message, IEnumerable<Word> words) => ledger.Anomaly(kind, message, Place(words));

    public void Furniture(IEnumerable<Word> words, string name) => ledger.Furniture(RunningText.Join(words), name);

    public string Structure(IEnumerable<Word> words)
    {
        var text = RunningText.Join(words);
        ledger.Structure(text);
        return text.Text;
    }

    public SourcePassage Passage(string name, List<Word> words)
    {
        var place = Place(words);
        ledger.Found("passage", name, place);
        return new SourcePassage(name, Text(words), place);
    }

    public SourceObjective Objective(ObjectiveDraft draft, IReadOnlyList<SourceAction> actions)
    {
        var titlePlace = Place(draft.Title);
        var title = Text(draft.Title);
        ledger.Found("objective", $"{draft.Number} {title}", titlePlace);
        foreach (var remark in draft.Actions.Remarks) Passages.Add(Passage($"objective/{draft.Number}/remark", remark));
        foreach (var note in draft.Practices.Notes) Passages.Add(Passage($"objective/{draft.Number}/sdg", note));
        foreach (var orphan in draft.Practices.Orphans)
        {
            Anomaly("text-without-heading", $"Text of objective {draft.Number} stands before the first practice.", orphan);
            Passages.Add(Passage($"objective/{draft.Number}/text", orphan));
        }

        var notes = draft.Footnotes.GroupBy(note => note.Key!).ToDictionary(group => group.Key, group => group.First());
        var position = 0;
        foreach (var practice in draft.Practices.Practices) Practices.Add(Practice(draft.Number, ++position, practice, notes));
        var targets = draft.Practices.Targets.ConvertAll(target => Targets.Write(draft.Number, target));
        foreach (var note in draft.Footnotes) Footnote(note);
        return new SourceObjective(draft.Number, title, null, null, actions, targets, titlePlace);
    }

    private SourcePractice Practice(int objective, int position, PracticeDraft draft, Dictionary<string, Element> notes)
    {
        var address = $"objective/{objective}/practice/{position}";
        var place = Place(draft.All);
        var title = Text(draft.Title);
        var marks = new List<TakenMark>();
        var paragraphs = draft.Paragraphs.Where(paragraph => paragraph.Count > 0)
            .Select(paragraph => Paragraph(paragraph, notes.Keys, marks)).ToList();
        CheckEnds(title, draft);
        var text = TracedText.Join("\n\n", paragraphs);
        var citations = InlineCitations.Find(text.Text);
        foreach (var mark in marks)
        {
            var number = mark.Number.ToString(CultureInfo.InvariantCulture);
            var at = text.EndOf(mark.Behind);
            Anchor(mark.Number, new FootnoteAnchor(address, at));
            var definition = string.Join(' ', notes[number].Words.Select(word => word.Text));
            citations.Add(new SourceCitation(number, definition, WebAddress.First(definition)) { At = at });
        }

        ledger.Found("practice", title, place);
        return new SourcePractice(objective, position, title, ledger.Take(text), citations, place);
    }

    private void CheckEnds(string title, PracticeDraft draft)
    {
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => paragraph.Count > 0))
        {
            // An item of a list may end with "; and".
            var endsItem = paragraph.Count > 1 && paragraph[^2].Text[^1] == ';';
            if (!HeadingFinder.CanEnd(paragraph[^1]) && paragraph[^1].Text[^1] is not (';' or ':') && !endsItem)
            {
                Anomaly("unfinished-text", $"A text of the practice \"{title}\" breaks off.", paragraph);
            }
        }

        if (draft.IsOpen) Anomaly("missing-stop", $"The text of the practice \"{title}\" ends without a stop.", draft.All);
    }

    private TracedText Paragraph(List<Word> words, IReadOnlyCollection<string> defined, List<TakenMark> marks)
    {
        var text = mender.Mend(RunningText.Join(words));
        var found = FootnoteMarks.Find(text.Text).Where(mark => defined.Contains(mark.Number.ToString(CultureInfo.InvariantCulture))).ToList();
        (text, var taken) = FootnoteMarks.TakeOut(ledger, text, found);
        marks.AddRange(taken);
        return text;
    }

    public void Footnote(Element note)
    {
        ledger.Structure(RunningText.Join(note.Sign));
        var number = int.Parse(note.Key!, CultureInfo.InvariantCulture);
        var place = Place(note.Words);
        var text = Text(note.Words);
        ledger.Found("footnote", note.Key!, place);
        var where = anchors.GetValueOrDefault(number, []);
        if (where.Count == 0) ledger.Anomaly("missing-mark", $"The mark of footnote {number} is missing in the text.", place);
        Footnotes.Add(new SourceFootnote(number, text, where, place));
    }

    /// <summary>An address; the digit of a footnote that clings to its end becomes the footnote's anchor.</summary>
    public string? Address(Word word, string address, IReadOnlyList<string> notes)
    {
        var text = word.Traced;
        if (EndDigit().Match(text.Text) is { Success: true } digit && notes.Contains(digit.Value) && vocabulary[word.Text] == 0)
        {
            Anchor(int.Parse(digit.Value, CultureInfo.InvariantCulture), new FootnoteAnchor(address, null));
            text = ledger.Repair("footnote-mark", text, [new Edit(digit.Index, digit.Length, string.Empty)]);
        }

        return WebAddress.First(ledger.Take(text));
    }

    private void Anchor(int number, FootnoteAnchor anchor)
    {
        if (!anchors.TryGetValue(number, out var known)) anchors[number] = known = [];
        known.Add(anchor);
    }

    [GeneratedRegex(@"(?<=\p{Ll})\d$")]
    private static partial Regex EndDigit();
}

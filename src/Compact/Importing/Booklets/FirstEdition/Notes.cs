using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>The definition of a footnote as collected.</summary>
internal sealed class NoteDraft(int number, int objective)
{
    public int Number { get; set; } = number;
    public int Objective { get; } = objective;
    public List<Word> Sign { get; } = [];
    public List<Word> Words { get; } = [];
    public int Paragraphs { get; set; } = 1;
}

/// <summary>
/// Collects the definitions of footnotes. They stand at the foot of pages between the texts, their numbers raised,
/// bare, garbled or lost; that they count up tells which is which.
/// </summary>
internal sealed partial class Notes
{
    private const int Reach = 6;

    private readonly List<NoteDraft> notes = [];
    private readonly List<List<Word>> early = [];
    private readonly List<(NoteDraft After, List<Word> Words, int Objective)> pending = [];

    public IReadOnlyList<NoteDraft> All => notes;

    /// <summary>Definitions whose printed number is wrong or lost, with the number they were given.</summary>
    public List<(NoteDraft Note, string Printed)> Renumbered { get; } = [];

    /// <summary>True while the units read stand at the foot of a page.</summary>
    public bool IsOpen { get; private set; }

    private NoteDraft? current;

    private int Last => current?.Number ?? 0;

    public void Close() => IsOpen = false;

    /// <summary>Takes a unit that is a definition, or goes on with one.</summary>
    public bool Take(Unit unit, int objective, bool textIsOpen)
    {
        if (unit.IsItem) return false;
        if (StartOf(unit.Words, 0, atParagraph: true) is { } number)
        {
            Begin(unit.Words, number, objective);
            return IsOpen = true;
        }

        var isReference = Reference().IsMatch(unit.Text) || (IsOpen && Address().IsMatch(unit.Text));
        if (!isReference && (!IsOpen || textIsOpen || !GoesOn(unit))) return false;
        if (!IsOpen) early.Add(unit.Words);
        else if (GoesOn(unit)) Append(unit.Words, objective);
        else Unnumbered(unit.Words, objective);
        return IsOpen || isReference;
    }

    /// <summary>The rest of a definition: an address, or anything behind one that is not at its end.</summary>
    private bool GoesOn(Unit unit) =>
        WebAddress.IsAt(unit.Words[0].Text) || (current is { Words.Count: > 0 } && !Ends(current.Words[^1]) && !Reference().IsMatch(unit.Text) && !unit.Words[0].Text.StartsWith('"'));

    private static bool Ends(Word word) => word.Text[^1] is '.' or ')' || WebAddress.IsAt(word.Text);

    private void Begin(List<Word> words, int number, int objective)
    {
        var printed = words[0].Text;
        var note = new NoteDraft(number, objective);
        note.Sign.Add(words[0]);
        if (Digits().Match(printed).Value != number.ToString(CultureInfo.InvariantCulture)) Renumbered.Add((note, Digits().Match(printed).Value));
        Insert(note);
        Fill(note, words, 1, objective);
    }

    private void Insert(NoteDraft note)
    {
        var at = notes.FindIndex(other => other.Number > note.Number);
        if (at < 0) notes.Add(note);
        else notes.Insert(at, note);
        current = note;
    }

    /// <summary>Fills a definition up to where the next begins in the same paragraph.</summary>
    private void Fill(NoteDraft note, List<Word> words, int from, int objective)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (at > from && StartOf(words, at, atParagraph: false) is { } number)
            {
                Begin(words[at..], number, objective);
                return;
            }

            note.Words.Add(words[at]);
        }
    }

    private void Append(List<Word> words, int objective)
    {
        current!.Paragraphs++;
        Fill(current, words, 0, objective);
    }

    /// <summary>A definition without a number: the one that is missing here, or more of the one before.</summary>
    private void Unnumbered(List<Word> words, int objective)
    {
        pending.Add((current!, words, objective));
        current!.Paragraphs++;
    }

    /// <summary>Settles the definitions without a number once all numbers are known.</summary>
    public void Settle()
    {
        foreach (var (after, words, objective) in pending)
        {
            var missing = after.Number + 1;
            if (notes.Exists(note => note.Number == missing) || !notes.Exists(note => note.Number > missing))
            {
                after.Words.AddRange(words);
                continue;
            }

            var note = new NoteDraft(missing, objective);
            note.Words.AddRange(words);
            Renumbered.Add((note, string.Empty));
            Insert(note);
        }

        // What stands before the definitions of its page belongs to one that has several paragraphs.
        foreach (var words in early)
        {
            var line = words[0].Traced.FirstOrigin;
            var behind = notes.Where(note => note.Words.Count > 0 && note.Words[0].Traced.FirstOrigin > line).OrderBy(note => note.Number).ToList();
            var owner = behind.Take(Reach).FirstOrDefault(note => note.Paragraphs > 1) ?? behind.FirstOrDefault() ?? notes.LastOrDefault();
            owner?.Words.AddRange(words);
        }
    }

    /// <summary>The number of the definition that begins at this word; null when none does.</summary>
    private int? StartOf(List<Word> words, int at, bool atParagraph)
    {
        var match = Number().Match(words[at].Text);
        if (!match.Success || at + 1 >= words.Count) return null;
        var number = int.Parse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, CultureInfo.InvariantCulture);
        var next = words[at + 1];
        var opens = next.IsCapitalised || WebAddress.IsAt(next.Text) || next.Text[0] is '"' or '“';
        var isRaised = match.Groups[1].Success;
        if (!opens) return null;
        if (isRaised) return Plausible(number);
        if (atParagraph) return number > Last && number <= Last + Reach ? number : null;
        return number > Last && number <= Last + 2 && (WebAddress.IsAt(words[at - 1].Text) || HeadingFinder.CanEnd(words[at - 1])) && !Counted().IsMatch(words[at - 1].Text) ? number : null;
    }

    /// <summary>A number that was defined before is a misprint for the next.</summary>
    private int Plausible(int number) => notes.Exists(note => note.Number == number) ? Last + 1 : number;

    [GeneratedRegex(@"^(?:<sup>(\d{1,3})</sup>|(\d{1,3}))$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{1,3}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[Nn]os?\.|vol\.|art\.|pp?\.|Principle|Article|Group|Objective)$")]
    private static partial Regex Counted();

    /// <summary>How a source is named: author and year in brackets, or a pointer.</summary>
    [GeneratedRegex(@"^(?:(?:\p{Lu}[\p{L}.&-]*,?\s){1,4}(?:et al\.\s)?\((?:(?:19|20)\d\d|n\.d\.)\)|""?See:?\s|For more (?:about|information)|(?:https?://|www\.)\S+$)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"https?://")]
    private static partial Regex Address();
}

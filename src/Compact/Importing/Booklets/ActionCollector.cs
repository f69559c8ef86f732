using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>An action as collected, before its text is put right.</summary>
internal sealed record ActionDraft(List<Word> Words, List<Word>? Group);

/// <summary>
/// Collects the actions of an objective in their order. The letters stand detached, late or not at all, so they are
/// counted, not followed: the order of the texts gives the letter.
/// </summary>
internal sealed partial class ActionCollector(Ledger ledger)
{
    private const int LongestGroup = 25;
    private const int LeastGroup = 5;

    private readonly List<string> letters = [];
    private List<Word>? pending;
    private List<Word>? group;

    public List<ActionDraft> Actions { get; } = [];

    /// <summary>Running text that is no action: practices that began before their heading.</summary>
    public List<Word> Others { get; } = [];

    /// <summary>A remark of the editors in quotation marks.</summary>
    public List<List<Word>> Remarks { get; } = [];

    public IReadOnlyList<string> Letters => letters;

    public void Letter(Element element)
    {
        letters.Add(element.Key!);
        ledger.Structure(RunningText.Join(element.Sign));
    }

    /// <summary>An action that stands as an item of a list, with its letter or without.</summary>
    public void Item(string? letter, List<Word> words)
    {
        if (letter is not null) letters.Add(letter);
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsRunOnLetter(words, at)) continue;
            Actions.Add(new ActionDraft(words[..at], group));
            Segment(words[at..]);
            return;
        }

        var cut = RunOnGroup(words);
        Actions.Add(new ActionDraft(words[..cut], group));
        if (cut == words.Count) return;
        group = words[cut..];
        ledger.Anomaly("run-together", "The sub-heading of the following actions runs on from an action.", ledger.Place(RunningText.Join(group)));
    }

    /// <summary>Where behind the bracket that ends an action a phrase of nouns with a capital stands; the length when none does.</summary>
    private static int RunOnGroup(List<Word> words)
    {
        for (var at = words.Count - LeastGroup; at > 1 && at >= words.Count - LongestGroup; at--)
        {
            if (words[at - 1].Text[^1] != ')' || !words[at].IsCapitalised || char.IsUpper(words[at].Text[^1])) continue;
            return words.Skip(at).Any(word => word.Text == "to" || EnglishCues.IsFiniteVerb(word.Text)) ? words.Count : at;
        }

        return words.Count;
    }

    public void Read(List<Word> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = SegmentEnd(words, start);
            Segment(words[start..end]);
            start = end;
        }
    }

    public void Close()
    {
        if (pending is not null) Others.AddRange(pending);
        pending = null;
    }

    private static int SegmentEnd(List<Word> words, int start)
    {
        for (var at = start + 1; at < words.Count; at++)
        {
            if (IsRunOnLetter(words, at - 1)) continue;
            if (ActionStart.At(words, at) || IsRunOnLetter(words, at)) return at;
            if (words[at].Gap == Gap.Blank && !words[at].StartsLower) return at;
        }

        return words.Count;
    }

    /// <summary>A letter inside running text behind which the next action begins: <c>… return i) Identify …</c></summary>
    private static bool IsRunOnLetter(List<Word> words, int at) =>
        RunOnLetter().IsMatch(words[at].Text) && at + 1 < words.Count && words[at + 1].IsCapitalised && EnglishCues.IsImperative(words[at + 1].Bare);

    private void Segment(List<Word> words)
    {
        if (IsRunOnLetter(words, 0))
        {
            var letter = RunningText.Join(words[..1]);
            ledger.Structure(letter);
            ledger.Anomaly("run-together", $"Action ({words[0].Text[..1]}) runs on from the action before it.", ledger.Place(letter));
            letters.Add(words[0].Text[..1]);
            words = words[1..];
        }

        var isAction = words[0].IsCapitalised && EnglishCues.IsImperative(words[0].Bare);
        if (isAction && !GoesOn()) Action(words);
        else if (IsRemark(words)) Remarks.Add(words);
        else if (words[0].StartsLower || GoesOn() || IsRest(words)) Continue(words);
        else Other(words);
    }

    private void Action(List<Word> words)
    {
        var end = 0;
        while (end < words.Count && !(Sentences.EndsAt(words, end) && end + 1 < words.Count && !words[end + 1].StartsLower)) end++;
        if (pending is not null && Others.Count == 0) group = pending;
        else if (pending is not null) Others.AddRange(pending);
        pending = null;
        var cut = Math.Min(end + 1, words.Count);
        Actions.Add(new ActionDraft(words[..cut], group));
        if (cut < words.Count) Read(words[cut..]);
    }

    private static bool IsRemark(List<Word> words) => words[0].Text[0] is '"' or '“' && words[^1].Text[^1] is '"' or '”';

    /// <summary>True while the last action plainly is not at its end: it stops with a word that leans on the next.</summary>
    private bool GoesOn() => Others.Count == 0 && pending is null && Actions.Count > 0 && !HeadingFinder.CanEnd(Actions[^1].Words[^1]);

    /// <summary>
    /// A sub-heading is a short phrase of nouns; a longer one, or one that goes on to say what for, is the rest of
    /// an action whose lines were parted.
    /// </summary>
    private bool IsRest(List<Word> words) =>
        Others.Count == 0 && pending is null && Actions.Count > 0 && !Sentences.HasInnerEnd(words) && !HeadingFinder.Opens(words)
        && (words.Count > LongestGroup || words.Exists(word => word.Text == "to"));

    private void Continue(List<Word> words)
    {
        if (Others.Count > 0 && !Sentences.Complete(Others)) Others.AddRange(words);
        else if (Actions.Count > 0) Actions[^1].Words.AddRange(words);
        else Others.AddRange(words);
    }

    private void Other(List<Word> words)
    {
        var isPhrase = !Sentences.HasInnerEnd(words) && !Sentences.Complete(words) && !HeadingFinder.Opens(words);
        if (isPhrase && Others.Count == 0 && pending is null)
        {
            pending = words;
            return;
        }

        if (pending is not null) Others.AddRange(pending);
        pending = null;
        Others.AddRange(words);
    }

    [GeneratedRegex(@"^[a-z]\)$")]
    private static partial Regex RunOnLetter();
}

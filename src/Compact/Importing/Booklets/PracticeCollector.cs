namespace Marrakech.Compact.Importing.Booklets;

/// <summary>A practice as collected, before its text is put right.</summary>
internal sealed class PracticeDraft(List<Word> title)
{
    public List<Word> Title { get; } = title;
    public List<List<Word>> Paragraphs { get; } = [];
    public bool IsOpen => Paragraphs.Count == 0 || !Sentences.Complete(Paragraphs[^1]);
    public IEnumerable<Word> All => Title.Concat(Paragraphs.SelectMany(paragraph => paragraph));
}

/// <summary>An SDG target as collected.</summary>
internal sealed record TargetDraft(string Code, IReadOnlyList<Word> Sign, List<Word> Words);

/// <summary>
/// Collects the practices and SDG targets of an objective. The columns of a page come in any order, so a practice
/// can be interrupted by a list and a list by a practice; a text that begins small goes on with what was left
/// open longest.
/// </summary>
internal sealed class PracticeCollector
{
    private bool noteExpected;

    public List<PracticeDraft> Practices { get; } = [];
    public List<TargetDraft> Targets { get; } = [];

    /// <summary>What the objective says about the SDGs beside or instead of a list.</summary>
    public List<List<Word>> Notes { get; } = [];

    /// <summary>Texts before the first heading.</summary>
    public List<List<Word>> Orphans { get; } = [];

    public void AllSdgs() => noteExpected = true;

    public void Goal()
    {
        noteExpected = false;
        if (Targets.Count == 0) TakeIntroduction();
    }

    public void Target(Element element)
    {
        var words = element.Words;
        Targets.Add(new TargetDraft(element.Key!, element.Sign, words));
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].Gap != Gap.Blank || !HeadingFinder.CanEnd(words[at - 1])) continue;
            var goesOn = words[at].StartsLower && Practices.Count > 0 && Practices[^1].IsOpen;
            if (!goesOn && HeadingFinder.BodyOf(words, at, expected: false) < 0) continue;
            var rest = words[at..];
            words.RemoveRange(at, rest.Count);
            Prose(rest);
            return;
        }
    }

    public void Bullet(List<Word> words)
    {
        if (words.Count == 0) return;
        if (Practices.Count == 0)
        {
            Orphans.Add(words);
            return;
        }

        Practices[^1].Paragraphs.Add([]);
        Sentence(words, 0);
    }

    public void Prose(List<Word> words)
    {
        if (words.Count == 0) return;
        if (noteExpected)
        {
            Notes.Add(words);
            noteExpected = false;
            return;
        }

        if (words[0].StartsLower && HeadingFinder.BodyOf(words, 0, expected: true) < 0) Continue(words);
        else if (!TryHeading(words, 0)) Sentence(words, 0);
    }

    private void Continue(List<Word> words)
    {
        if (Practices.Count > 0 && (Practices[^1].IsOpen || Targets.Count == 0)) Sentence(words, 0);
        else if (Targets.Count > 0) Targets[^1].Words.AddRange(words);
        else Orphans.Add(words);
    }

    /// <summary>Reads sentence by sentence: behind each the next practice can begin.</summary>
    private void Sentence(List<Word> words, int start)
    {
        var end = start;
        while (end < words.Count && !Sentences.EndsAt(words, end) && !HeadingFollows(words, end)) end++;
        end = Math.Min(end + 1, words.Count);
        Say(words[start..end]);
        if (end == words.Count) return;
        if (TryHeading(words, end)) return;
        if (words[end].StartsLower && Targets is [.., { Words.Count: > 0 } target] && !HeadingFinder.CanEnd(target.Words[^1]))
        {
            target.Words.AddRange(words[end..]);
            return;
        }

        Sentence(words, end);
    }

    /// <summary>A text without its last stop ends where, behind a blank line, a heading stands.</summary>
    private static bool HeadingFollows(List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Gap == Gap.Blank && HeadingFinder.CanEnd(words[at])
        && HeadingFinder.BodyOf(words, at + 1, expected: true) > 0;

    private bool TryHeading(List<Word> words, int start)
    {
        var isDue = start > 0 ? words[start].Gap == Gap.Blank : Practices.Count == 0 || !Practices[^1].IsOpen;
        var body = HeadingFinder.BodyOf(words, start, isDue);
        if (body < 0) return false;
        Practices.Add(new PracticeDraft(words[start..body]) { Paragraphs = { new List<Word>() } });
        Sentence(words, body);
        return true;
    }

    private void Say(List<Word> words)
    {
        if (Practices.Count == 0) Orphans.Add(words);
        else Practices[^1].Paragraphs[^1].AddRange(words);
    }

    /// <summary>
    /// Sentences behind the last practice that lead up to the list: they end with a colon. They begin behind the
    /// last sentence with a source, for with that a practice ends.
    /// </summary>
    private void TakeIntroduction()
    {
        if (Practices.Count == 0 || Practices[^1].Paragraphs[^1] is not { Count: > 0 } words || words[^1].Text[^1] != ':') return;
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (!Sentences.EndsAt(words, at) || !words[at].Text.Contains(')', StringComparison.Ordinal)) continue;
            Notes.Add(words[(at + 1)..]);
            words.RemoveRange(at + 1, words.Count - at - 1);
            return;
        }
    }
}

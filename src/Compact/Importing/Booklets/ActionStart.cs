namespace Marrakech.Compact.Importing.Booklets;

/// <summary>Recognises where an action begins: the Compact words every action as a demand.</summary>
internal static class ActionStart
{
    public static bool At(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (!word.IsCapitalised || !EnglishCues.IsImperative(word.Bare)) return false;
        if (at == 0) return true;
        var before = words[at - 1];
        if (!HeadingFinder.CanEnd(before)) return false;
        if (word.Gap == Gap.Blank) return true;
        // Inside a name a verb can have a capital too (Protect Migrants in …, Work Plan).
        var isName = at + 1 < words.Count && words[at + 1].IsCapitalised;
        return !isName && (before.Text[^1] is ')' or '.' || before.StartsLower);
    }
}

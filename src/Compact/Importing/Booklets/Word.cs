using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>What parts a word from the word before it.</summary>
internal enum Gap : byte
{
    None,
    Line,
    Blank,
}

/// <summary>A word of a document with its origin.</summary>
/// <param name="Traced">The word as it stands, cleaned of markup.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Indent">Columns before the first word of a line; 0 for any other word.</param>
internal sealed record Word(TracedText Traced, Gap Gap, int Indent = 0)
{
    public string Text => Traced.Text;
    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);
    public bool StartsLower => Text.Length > 0 && char.IsLower(Text[0]);

    /// <summary>The word without the punctuation around it.</summary>
    public string Bare
    {
        get
        {
            var start = 0;
            var end = Text.Length;
            while (start < end && !char.IsLetterOrDigit(Text[start])) start++;
            while (end > start && !char.IsLetterOrDigit(Text[end - 1])) end--;
            return start == 0 && end == Text.Length ? Text : Text[start..end];
        }
    }

    public override string ToString() => Text;
}

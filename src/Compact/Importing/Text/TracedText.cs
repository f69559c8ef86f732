using System.Text;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// A stretch of text whose every character knows its offset in the source. Repairs, joins and cuts keep the
/// origin, so that the account of a reading can say what became of each character.
/// </summary>
internal sealed class TracedText
{
    /// <summary>Origin of a character that stands nowhere in the source, as the space put between two lines.</summary>
    public const int Inserted = -1;

    public static readonly TracedText Empty = new(string.Empty, []);

    private readonly int[] origins;

    public TracedText(string text, int[] origins)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(origins.Length, text.Length);
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }
    public int Length => Text.Length;
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    public char this[int index] => Text[index];
    public ReadOnlySpan<int> Origins => origins;

    /// <summary>Offset in the source of the first character that stands there; -1 when none does.</summary>
    public int FirstOrigin
    {
        get
        {
            var at = Array.FindIndex(origins, origin => origin >= 0);
            return at < 0 ? Inserted : origins[at];
        }
    }

    public int LastOrigin
    {
        get
        {
            var at = Array.FindLastIndex(origins, origin => origin >= 0);
            return at < 0 ? Inserted : origins[at];
        }
    }

    public override string ToString() => Text;

    /// <summary>How much of this text ends with the character from this place in the source; null when it is not in it.</summary>
    public int? EndOf(int origin) => origin >= 0 && Array.LastIndexOf(origins, origin) is >= 0 and var at ? at + 1 : null;

    public static TracedText At(string text, int offset)
    {
        var origins = new int[text.Length];
        for (var i = 0; i < origins.Length; i++) origins[i] = offset + i;
        return new TracedText(text, origins);
    }

    public TracedText Slice(int start) => Slice(start, Length - start);

    public TracedText Slice(int start, int length) =>
        start == 0 && length == Length ? this
        : length == 0 ? Empty
        : new TracedText(Text.Substring(start, length), origins.AsSpan(start, length).ToArray());

    public TracedText Trim()
    {
        var start = 0;
        while (start < Length && char.IsWhiteSpace(Text[start])) start++;
        var end = Length;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return Slice(start, end - start);
    }

    /// <summary>Joins texts; the separator stands nowhere in the source.</summary>
    public static TracedText Join(string separator, IEnumerable<TracedText> parts)
    {
        var text = new StringBuilder();
        var origins = new List<int>();
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
            {
                text.Append(separator);
                for (var i = 0; i < separator.Length; i++) origins.Add(Inserted);
            }

            text.Append(part.Text);
            origins.AddRange(part.origins);
            first = false;
        }

        return new TracedText(text.ToString(), [.. origins]);
    }

    /// <summary>
    /// Carries out edits given in order and without overlap. Characters put in take the origin of what they
    /// replace, as far as it goes.
    /// </summary>
    public TracedText Apply(IReadOnlyList<Edit> edits)
    {
        if (edits.Count == 0) return this;
        var text = new StringBuilder(Length);
        var kept = new List<int>(Length);
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < at) throw new ArgumentException("Edits overlap or are out of order.", nameof(edits));
            Copy(at, edit.Start);
            for (var i = 0; i < edit.With.Length; i++) kept.Add(i < edit.Length ? origins[edit.Start + i] : Inserted);
            text.Append(edit.With);
            at = edit.Start + edit.Length;
        }

        Copy(at, Length);
        return new TracedText(text.ToString(), [.. kept]);

        void Copy(int from, int to)
        {
            text.Append(Text, from, to - from);
            kept.AddRange(origins.AsSpan(from, to - from));
        }
    }

    /// <summary>One space for every run of white space, none at the ends.</summary>
    public TracedText Collapse()
    {
        var text = new StringBuilder(Length);
        var kept = new List<int>(Length);
        var same = true;
        for (var i = 0; i < Length; i++)
        {
            if (!char.IsWhiteSpace(Text[i]))
            {
                text.Append(Text[i]);
                kept.Add(origins[i]);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
                kept.Add(origins[i]);
                same &= Text[i] == ' ';
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            kept.RemoveAt(kept.Count - 1);
        }

        return same && text.Length == Length ? this : new TracedText(text.ToString(), [.. kept]);
    }
}

/// <summary>Replaces <paramref name="Length"/> characters at <paramref name="Start"/> with <paramref name="With"/>.</summary>
internal readonly record struct Edit(int Start, int Length, string With);

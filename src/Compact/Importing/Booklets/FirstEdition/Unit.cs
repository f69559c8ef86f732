namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>A paragraph or an item of a list.</summary>
/// <param name="Sign">Bullets and heading signs at its front.</param>
/// <param name="Words">What it says.</param>
internal sealed record Unit(List<Word> Sign, List<Word> Words)
{
    public bool IsItem => Sign.Exists(word => word.Text[0] != '#');

    /// <summary>Columns before its bullet.</summary>
    public int Indent => Sign.Count > 0 ? Sign[0].Indent : 0;

    /// <summary>An item of the second level, marked by a second bullet.</summary>
    public bool HasSecondBullet => Sign.Exists(word => word.Text is "o" or "○" or "◦");

    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>True for the fixed words of a sub-heading, whatever its capitals and punctuation.</summary>
    public bool Says(string phrase) => !IsItem && string.Equals(Text.TrimEnd(':', '.'), phrase, StringComparison.OrdinalIgnoreCase);
}

using UglyToad.PdfPig.Content;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>A printed line of a PDF.</summary>
/// <param name="baseline">Height of its base line on the page, in points from below.</param>
/// <param name="size">Size of its type, in points.</param>
internal sealed class PdfLine(double baseline, double size)
{
    private const int DeepestIndent = 40;
    private const string Bullets = "-–*o•·◦▪■●○‣⁃□❑❖➢";

    private double? drawnBullet;
    private string? text;

    public double Baseline => baseline;
    public double Size => size;
    public List<Word> Words { get; } = [];

    public bool Holds(Word word) => Math.Abs(word.Letters[0].StartBaseLine.Y - baseline) < size * 0.45;

    public bool IsRaisedOver(PdfLine lower) =>
        size < lower.Size * 0.85 && baseline - lower.Baseline < lower.Size * 0.7 && Words.All(word => word.Text.All(char.IsAsciiDigit));

    /// <summary>Where the line begins, with its bullet.</summary>
    public double Left => drawnBullet ?? Words.Min(word => word.BoundingBox.Left);

    /// <summary>Fonts of symbols keep theirs among the signs of nobody.</summary>
    public bool IsBullet => Text is [var first, ' ', ..] && (Bullets.Contains(first, StringComparison.Ordinal) || first is >= '\uE000' and <= '\uF8FF');

    /// <summary>How many spaces of a usual width lie between an edge and this line.</summary>
    public int SpacesFrom(double edge) => (int)Math.Clamp(Math.Round((Left - edge) * 4 / Math.Max(size, 1)), 0, DeepestIndent);

    /// <summary>What the line says, once all its words are in.</summary>
    public string Text => text ??= drawnBullet is null ? Joined() : $"{ListNumbers.Bullet} {Joined()}";

    /// <summary>Gives the line a bullet that stands before it as a drawing.</summary>
    public void PutBullet(double left)
    {
        drawnBullet = left;
        text = null;
    }

    private string Joined()
    {
        var usual = Words.GroupBy(word => Math.Round(word.Letters[0].PointSize, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
        return string.Join(' ', Words.OrderBy(word => word.BoundingBox.Left).Select(word => Marked(word, usual)));
    }

    /// <summary>Digits set smaller and raised at the end of a word, or alone, are a footnote mark.</summary>
    private string Marked(Word word, double usual)
    {
        var raised = word.Letters.Count;
        while (raised > 0 && IsRaised(word.Letters[raised - 1], usual)) raised--;
        if (raised == word.Letters.Count) return word.Text;
        var digits = string.Concat(word.Letters.Skip(raised).Select(letter => letter.Value));
        return $"{string.Concat(word.Letters.Take(raised).Select(letter => letter.Value))}<sup>{digits}</sup>";
    }

    private bool IsRaised(Letter letter, double usual) =>
        letter.Value is [>= '0' and <= '9'] && letter.PointSize < usual * 0.85 && letter.StartBaseLine.Y > baseline + (usual * 0.1);
}

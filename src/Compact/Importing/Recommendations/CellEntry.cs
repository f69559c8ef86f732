using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>A bullet or paragraph of a cell.</summary>
/// <param name="Level">0 for the outer bullets and paragraphs, 1 and more for bullets within.</param>
/// <param name="IsBullet">False for a paragraph, which may go on with what a page break cut.</param>
/// <param name="Text">Its text.</param>
internal sealed record CellEntry(int Level, bool IsBullet, TracedText Text)
{
    /// <summary>
    /// Adds the entries of the next piece of a cell. A paragraph that opens the piece goes on with an entry left open
    /// or begins in lower case, because a page break cut it.
    /// </summary>
    public static void Append(List<CellEntry> cell, IReadOnlyList<CellEntry> piece, LineJoiner joiner)
    {
        for (var i = 0; i < piece.Count; i++)
        {
            if (i == 0 && cell.Count > 0 && !piece[0].IsBullet && GoesOn(cell[^1].Text.Text, piece[0].Text.Text))
                cell[^1] = cell[^1] with { Text = joiner.Join([cell[^1].Text, piece[0].Text]) };
            else cell.Add(piece[i]);
        }
    }

    /// <summary>Nests bullets under the last bullet of a lower level; one that has none above it stands by itself.</summary>
    public static IReadOnlyList<SourceBullet> Nest(IReadOnlyList<CellEntry> entries, Func<TracedText, string> write)
    {
        var at = 0;
        return Children(-1);

        List<SourceBullet> Children(int above)
        {
            var bullets = new List<SourceBullet>();
            while (at < entries.Count && entries[at].Level > above)
            {
                var entry = entries[at++];
                bullets.Add(new SourceBullet(write(entry.Text), Children(entry.Level)));
            }

            return bullets;
        }
    }

    private static bool GoesOn(string before, string text) =>
        char.IsLower(text[0]) || before[^1] is not ('.' or ';' or ':' or '!' or '?');
}

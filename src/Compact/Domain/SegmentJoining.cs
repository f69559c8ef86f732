using System.Text;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Domain;

/// <summary>Joins marked tokens to the segments a reader sees.</summary>
internal static class SegmentJoining
{
    public static IReadOnlyList<TextSegment> Join(
        IReadOnlyList<WordToken> old, bool[] removed, IReadOnlyList<WordToken> @new, bool[] added)
    {
        var segments = new List<TextSegment>();
        var (same, gone, come) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (i, j) = (0, 0);

        while (i < old.Count || j < @new.Count)
        {
            if (i < old.Count && removed[i])
                gone.Append(old[i++].Text);
            else if (j < @new.Count && added[j])
                come.Append(@new[j++].Text);
            else if (IsSpaceBetweenChanges(i, j))
            {
                // A lone space between two changed words would break one change into many small ones.
                gone.Append(old[i++].Text);
                come.Append(@new[j++].Text);
            }
            else
            {
                Close();
                while (i < old.Count && !removed[i] && j < @new.Count && !added[j] && !IsSpaceBetweenChanges(i, j))
                {
                    same.Append(old[i++].Text);
                    j++;
                }

                Flush(SegmentKind.Same, same);
            }
        }

        Close();
        return segments;

        bool IsSpaceBetweenChanges(int o, int n) =>
            old[o].Kind == WordTokenKind.Space && IsReplaced(o - 1, n - 1) && IsReplaced(o + 1, n + 1);

        bool IsReplaced(int o, int n) =>
            o >= 0 && o < old.Count && removed[o] && n >= 0 && n < @new.Count && added[n];

        void Close()
        {
            Flush(SegmentKind.Removed, gone);
            Flush(SegmentKind.Added, come);
        }

        void Flush(SegmentKind kind, StringBuilder text)
        {
            if (text.Length > 0)
                segments.Add(new(kind, text.ToString()));
            text.Clear();
        }
    }
}

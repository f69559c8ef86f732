namespace Marrakech.Compact.Domain;

/// <summary>
/// The shortest edit script of two token sequences in linear memory: the divide-and-conquer form of
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), section 4b.
/// </summary>
internal sealed class MyersDifference
{
    /// <summary>Beyond this many edits on either side of the middle the search takes the best point so far, which bounds the time.</summary>
    private const int SearchLimit = 1_500;

    private const int Unreachable = int.MinValue / 2;

    private readonly int[] _a;
    private readonly int[] _b;
    private readonly bool[] _removed;
    private readonly bool[] _added;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly int _offset;

    private MyersDifference(int[] a, int[] b)
    {
        (_a, _b) = (a, b);
        (_removed, _added) = (new bool[a.Length], new bool[b.Length]);
        _offset = Math.Min((a.Length + b.Length + 1) / 2, SearchLimit) + 2;
        (_forward, _backward) = (new int[(2 * _offset) + 1], new int[(2 * _offset) + 1]);
    }

    /// <summary>Marks the tokens of the first sequence missing from the second, and of the second missing from the first.</summary>
    public static (bool[] Removed, bool[] Added) Between(IReadOnlyList<WordToken> a, IReadOnlyList<WordToken> b)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var difference = new MyersDifference(Numbered(a), Numbered(b));
        difference.Compare(0, a.Count, 0, b.Count);
        return (difference._removed, difference._added);

        int[] Numbered(IReadOnlyList<WordToken> tokens)
        {
            var result = new int[tokens.Count];
            for (var i = 0; i < result.Length; i++)
            {
                if (!numbers.TryGetValue(tokens[i].Text, out var number))
                    numbers[tokens[i].Text] = number = numbers.Count;
                result[i] = number;
            }

            return result;
        }
    }

    private void Compare(int aFrom, int aTo, int bFrom, int bTo)
    {
        while (true)
        {
            while (aFrom < aTo && bFrom < bTo && _a[aFrom] == _b[bFrom])
                (aFrom, bFrom) = (aFrom + 1, bFrom + 1);
            while (aFrom < aTo && bFrom < bTo && _a[aTo - 1] == _b[bTo - 1])
                (aTo, bTo) = (aTo - 1, bTo - 1);

            if (aFrom == aTo || bFrom == bTo)
            {
                Array.Fill(_removed, true, aFrom, aTo - aFrom);
                Array.Fill(_added, true, bFrom, bTo - bFrom);
                return;
            }

            var (x, y) = Middle(aFrom, aTo, bFrom, bTo);
            Compare(aFrom, aFrom + x, bFrom, bFrom + y);
            (aFrom, bFrom) = (aFrom + x, bFrom + y);
        }
    }

    /// <summary>A point on a shortest path, strictly inside the box: forward and backward searches meet there.</summary>
    private (int X, int Y) Middle(int aFrom, int aTo, int bFrom, int bTo)
    {
        var (n, m) = (aTo - aFrom, bTo - bFrom);
        var delta = n - m;
        var odd = delta % 2 != 0;
        var limit = Math.Min((n + m + 1) / 2, SearchLimit);
        Array.Fill(_forward, Unreachable, _offset - limit - 1, (2 * limit) + 3);
        Array.Fill(_backward, Unreachable, _offset - limit - 1, (2 * limit) + 3);
        _forward[_offset + 1] = _backward[_offset + 1] = 0;

        for (var d = 0; d <= limit; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(_forward, k, n, m);
                while (x >= 0 && x < n && x - k < m && _a[aFrom + x] == _b[bFrom + x - k])
                    x++;
                _forward[_offset + k] = x;
                if (odd && x >= 0 && Math.Abs(delta - k) < d && x + _backward[_offset + delta - k] >= n)
                    return (x, x - k);
            }

            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(_backward, k, n, m);
                while (x >= 0 && x < n && x - k < m && _a[aTo - 1 - x] == _b[bTo - 1 - x + k])
                    x++;
                _backward[_offset + k] = x;
                if (!odd && x >= 0 && Math.Abs(delta - k) <= d && x + _forward[_offset + delta - k] >= n)
                    return (n - x, m - x + k);
            }
        }

        return Furthest(limit);
    }

    private int Step(int[] reached, int k, int n, int m)
    {
        var right = reached[_offset + k - 1] + 1;
        var down = reached[_offset + k + 1];
        var x = Math.Max(right <= n ? right : Unreachable, down - k <= m ? down : Unreachable);
        return x >= 0 && x - k >= 0 ? x : Unreachable;
    }

    private (int X, int Y) Furthest(int d)
    {
        var best = (X: 0, Y: 0);
        for (var k = -d; k <= d; k += 2)
        {
            var x = _forward[_offset + k];
            if (x >= 0 && x + x - k > best.X + best.Y)
                best = (x, x - k);
        }

        return best;
    }
}

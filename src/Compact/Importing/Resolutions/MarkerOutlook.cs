using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Resolutions;

/// <summary>Looks ahead over the possible markers of a text, to settle what one marker alone cannot.</summary>
internal sealed class MarkerOutlook
{
    private readonly List<(int Block, int Line, Marker Marker)> markers = [];

    public MarkerOutlook(IReadOnlyList<Block> blocks)
    {
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block].Kind == BlockKind.Heading) continue;
            for (var line = 0; line < blocks[block].Lines.Count; line++)
            {
                var text = blocks[block].Lines[line];
                if (line == 0) text = TracedText.Join(string.Empty, [blocks[block].Sign, text]);
                foreach (var marker in Marker.In(text))
                {
                    if (marker.Label.Length > 0) markers.Add((block, line, marker));
                }
            }
        }
    }

    /// <summary>True when the number asked for never comes but the one behind it does: its marker is lost.</summary>
    public bool NumberIsLost(int block, int line, int number)
    {
        foreach (var marker in From(block, line))
        {
            if (marker.Number == number) return false;
            if (marker.Number == number + 1) return true;
        }

        return false;
    }

    /// <summary>True when the next marker goes on with the letters behind <paramref name="last"/>.</summary>
    public bool NextContinues(int block, char? last) =>
        last is { } letter && Next(block) is { IsLetter: true } marker && marker.Label[0] == letter + 1;

    /// <summary>True when the next marker is a 1, which begins a list of its own.</summary>
    public bool NextStartsList(int block) => Next(block) is { Number: 1 };

    /// <summary>True when a marker that is a letter and a roman numeral at once begins a roman list: a roman two follows it.</summary>
    public bool IsRoman(int block, int line, Marker marker) =>
        marker.Label == "i" && From(block, line).SkipWhile(m => m != marker).Skip(1).FirstOrDefault() is { Label: "ii" };

    private Marker? Next(int block)
    {
        foreach (var marker in From(block + 1, 0)) return marker;
        return null;
    }

    private IEnumerable<Marker> From(int block, int line)
    {
        var low = 0;
        var high = markers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((markers[middle].Block, markers[middle].Line).CompareTo((block, line)) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < markers.Count; low++) yield return markers[low].Marker;
    }
}

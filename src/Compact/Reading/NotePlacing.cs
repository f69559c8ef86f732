using System.Globalization;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Reading;

/// <summary>Gives each text the footnotes whose marks stand in it.</summary>
internal static class NotePlacing
{
    private const int BeforeFirstObjective = 16;

    public static IReadOnlyList<OfficialText> Place(IReadOnlyList<OfficialText> texts)
    {
        var marks = texts.SelectMany(note => note.Anchors.Select(anchor => (anchor.Address, Placed: new PlacedNote(note, anchor.At))))
            .ToLookup(mark => mark.Address, mark => mark.Placed);
        if (marks.Count == 0) return texts;
        var lengths = texts.Where(t => t.Kind == OfficialKind.Item && marks.Contains(t.Address)).ToDictionary(t => t.Address, t => t.Text.Length);
        return [.. texts.Select(text => With(text, marks, lengths))];
    }

    private static OfficialText With(OfficialText text, ILookup<string, PlacedNote> marks, Dictionary<string, int> lengths)
    {
        var carrier = Carrier(text);
        if (!marks.Contains(carrier)) return text;
        // The text of a principle is that of its sub-item behind the name.
        var cut = text.Kind == OfficialKind.Principle ? lengths.GetValueOrDefault(carrier, text.Text.Length) - text.Text.Length : 0;
        return text with
        {
            Notes = [.. marks[carrier].Select(note => note with { At = note.At - cut }).Where(note => note.At is null || (note.At > 0 && note.At <= text.Text.Length)).OrderBy(note => note.At ?? int.MaxValue)],
        };
    }

    /// <summary>The resolution says the same words in a paragraph or sub-item and in a principle, commitment or action; marks are known of the former.</summary>
    private static string Carrier(OfficialText text) => (text.Document, text.Kind, text.Address.Split('/')) switch
    {
        ("resolution", OfficialKind.Principle, [_, var letter]) => $"15/{letter}",
        ("resolution", OfficialKind.Objective or OfficialKind.Action, [_, var number, .. var letter]) =>
            string.Join('/', letter.Prepend((BeforeFirstObjective + int.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture))),
        _ => text.Address,
    };
}

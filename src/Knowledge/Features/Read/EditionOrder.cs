using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Features.Read;

/// <summary>The order of a practice's editions: current before superseded, newer document first, parts of a merged practice as printed.</summary>
internal static class EditionOrder
{
    public static IEnumerable<Edition> Newest(this IEnumerable<Edition> editions) => editions
        .OrderBy(e => e.SupersededIn is not null).ThenBy(e => Age(e.Document)).ThenByDescending(e => e.DocumentVersion)
        .ThenBy(e => e.Objective).ThenBy(e => e.Position);

    /// <summary>The documents stand in the outline with the later booklet before the first edition.</summary>
    private static int Age(string document)
    {
        var index = Outline.Documents.Select(d => d.Key).ToList().IndexOf(document);
        return index < 0 ? int.MaxValue : index;
    }
}

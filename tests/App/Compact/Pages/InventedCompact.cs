using Marrakech.Compact.Contracts;

namespace Marrakech.App.Compact.Pages;

/// <summary>A small document of our own invention in the shape of the official ones.</summary>
internal static class InventedCompact
{
    public const string Commitment = "We commit to keep every bridge open.", Action = "Paint <b>bridges</b> & count them;";

    public static SourceDocument Resolution { get; } = Document(DocumentKind.Resolution, "resolution", Action) with
    {
        Symbol = "A/RES/73/195",
        Paragraphs =
        [
            new(1, "River preamble", "This pact rests on water.", [], new(1, 2)),
            new(43, "Bridge works", "We build, by:", [new("a", "43/a", "a hub, by:", null, [new("ii", "43/a/ii", "lending boats;", null, [], new(6, 6))], new(5, 6))], new(4, 6)),
        ],
        Principles = [new("a", "River-centred", "Water comes first.", new(8, 8))],
        Resources = [new("Boats of the river", "", "https://example.org/boats", new(14, 15))],
        Footnotes = [new(1, "See the river book.", [new("43", 8), new("43/a/ii", 14)], new(9, 9)), new(2, "See the boat book.", [new("43/a", null)], new(9, 9)), new(3, null, [new("17/a", 5)], new(9, 9)), new(4, "See the quarry book.", [new("objective/1/practice/2", 7)], new(9, 9))],
    };

    public static SourceDocument Booklet { get; } = Document(DocumentKind.Booklet, "booklet", "Paint all bridges & count them");

    private static SourceDocument Document(DocumentKind kind, string key, string action) => new()
    {
        Kind = kind,
        Key = key,
        Title = "Pact of the rivers",
        Language = "en",
        FileName = $"{key}.txt",
        Sha256 = new string('0', 64),
        Objectives = [new(1, "Know the river", 17, Commitment, [new("a", action, null, new(11, 12))], [new("10.7", "Boats for all", new(13, 13))], new(10, 13))],
        Report = new ReadingReport(100, [new("paragraph", "1", new(1, 2))], [new("hyphenation", "ri-ver", "river", new(1, 1))], [new("missing-number", "Number 2 is missing.", new(3, 3))], []),
    };
}

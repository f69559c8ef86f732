using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Compact.Api;

/// <summary>Small documents of our own invention in the shape of the official ones.</summary>
internal static class InventedDocuments
{
    public const string Commitment = "We promise to invent a sentence, with \"quotes\" and a comma.";
    public const string Item = "=keeping a formula harmless";

    public static SourceDocument Resolution { get; } = new()
    {
        Kind = DocumentKind.Resolution,
        Key = "resolution",
        Title = "An invented resolution",
        Symbol = "X/1",
        Language = "en",
        FileName = "invented.txt",
        Sha256 = new string('a', 64),
        Paragraphs =
        [
            new SourceParagraph(2, "Invented preamble", "Nobody wrote this.", [], new Place(3, 3)),
            new SourceParagraph(43, "Invented mechanism", "We set up nothing at all:",
                [new SourceItem("a", "43/a", Item, null, [new SourceItem("ii", "43/a/ii", "deeper still", null, [], new Place(7, 7))], new Place(6, 7))],
                new Place(5, 7)),
        ],
        Principles = [new SourcePrinciple("d", "Invented principle", "It guides nobody.", new Place(4, 4))],
        Objectives =
        [
            new SourceObjective(8, "Invent objectives", 24, Commitment, [new SourceAction("a", "Invent an action.", null, new Place(10, 11))], [], new Place(8, 11)),
        ],
        Footnotes = [new SourceFootnote(1, "An invented note.", [new FootnoteAnchor("24", 10), new FootnoteAnchor("43/a", null)], new Place(12, 12)), new SourceFootnote(2, null, [new FootnoteAnchor("24", 32)], new Place(13, 13))],
        Report = new ReadingReport(200, [], [], [], []),
    };

    public static SourceDocument Booklet { get; } = new()
    {
        Kind = DocumentKind.Booklet,
        Key = "booklet",
        Title = "An invented booklet",
        Language = "en",
        FileName = "invented.txt",
        Sha256 = new string('b', 64),
        Objectives = [new SourceObjective(8, "Invent objectives", null, null, [], [new SourceSdgEntry("10.7", "Invented target", new Place(2, 2))], new Place(1, 2))],
        Report = new ReadingReport(50, [], [], [], []),
    };

    public static async Task StoreAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DocumentsImported", IsPublic: true), null, CancellationToken.None);
        var store = scope.ServiceProvider.GetRequiredService<DocumentStore>();
        await store.StoreAsync(act, Resolution, CancellationToken.None);
        await store.StoreAsync(act, Booklet, CancellationToken.None);
        await act.CommitAsync(new { invented = true }, CancellationToken.None);
    }
}

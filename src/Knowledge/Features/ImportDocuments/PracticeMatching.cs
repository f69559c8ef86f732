using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Finds for every incoming practice the item it tells of.</summary>
internal sealed class PracticeMatching
{
    public List<MatchedPractices> Assign(List<Item> items, List<IncomingPractice> incoming) => [.. incoming.Select(i => new MatchedPractices(null, [i]))];
}

/// <summary>Practices that are one and the same, with the item that holds it already, if any.</summary>
internal sealed record MatchedPractices(Item? Item, IReadOnlyList<IncomingPractice> Practices);

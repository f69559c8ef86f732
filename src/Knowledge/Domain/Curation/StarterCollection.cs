using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>A collection the product carries, in our own words, of practices of the starter repository.</summary>
/// <param name="Key">Names it for ever.</param>
/// <param name="Title">Title in six languages.</param>
/// <param name="Introduction">What it is for, in six languages.</param>
/// <param name="Items">Its practices in their order.</param>
internal sealed record StarterCollection(string Key, LocalText Title, LocalText Introduction, IReadOnlyList<StarterEntry> Items)
{
    /// <summary>Every collection the product carries.</summary>
    public static IReadOnlyList<StarterCollection> All() => EmbeddedData.Read<List<StarterCollection>>(typeof(StarterCollection).Assembly, "Curated/collections.json");
}

/// <summary>A practice of a starter collection.</summary>
/// <param name="Practice">Key of the starter practice.</param>
/// <param name="Reason">Why it is there, in six languages.</param>
internal sealed record StarterEntry(string Practice, LocalText Reason);

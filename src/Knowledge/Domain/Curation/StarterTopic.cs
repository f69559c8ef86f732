using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>A topic the product carries, in our own words.</summary>
/// <param name="Slug">Its address, which names it for ever.</param>
/// <param name="Title">Title in six languages.</param>
/// <param name="Introduction">What it is about, in six languages.</param>
/// <param name="Objectives">Numbers of objectives, separated by spaces.</param>
/// <param name="Paragraphs">Addresses of paragraphs, separated by spaces.</param>
/// <param name="Query">Query of the practices that fill it.</param>
/// <param name="Collection">Key of the starter collection that fills it.</param>
internal sealed record StarterTopic(string Slug, LocalText Title, LocalText Introduction, string Objectives, string Paragraphs, string Query, string Collection)
{
    /// <summary>Every topic the product carries.</summary>
    public static IReadOnlyList<StarterTopic> All() => EmbeddedData.Read<List<StarterTopic>>(typeof(StarterTopic).Assembly, "Curated/topics.json");
}

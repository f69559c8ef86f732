using Lucene.Net.Search.Similarities;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>BM25 that prefers documents answering more of the words asked for.</summary>
internal sealed class WordCountSimilarity() : BM25Similarity(Weights.TermSaturation, Weights.LengthShare)
{
    public override float Coord(int overlap, int maxOverlap) => MathF.Pow((float)overlap / maxOverlap, Weights.MissingWords);
}

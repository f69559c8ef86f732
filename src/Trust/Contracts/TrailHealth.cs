namespace Marrakech.Trust.Contracts;

/// <summary>What this node has found wrong with the trail of acts. It signs nothing while something is.</summary>
public sealed class TrailHealth
{
    private volatile Finding? found;

    /// <summary>The first broken link; null while the trail is sound as far as this node has followed it.</summary>
    public Finding? Found => found;

    /// <summary>Says what is wrong now; returns whether that is news.</summary>
    internal bool Tell(Finding? finding)
    {
        if (finding == found) return false;
        found = finding;
        return finding is not null;
    }

    /// <summary>Something wrong.</summary>
    /// <param name="Text">Key of its sentence, as <c>Break.Altered</c>.</param>
    /// <param name="Place">Number for place 0 of the sentence: an act, or the size of a checkpoint.</param>
    /// <param name="Other">Number for place 1.</param>
    /// <param name="Sentence">The sentence in English, for operators.</param>
    public sealed record Finding(string Text, long Place, long Other, string Sentence);
}

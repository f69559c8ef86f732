using System.Collections.Concurrent;
using Marrakech.Trust.Domain.Checkpoints;

namespace Marrakech.Trust.Contracts;

/// <summary>What this node has found wrong with the trail of acts and the other signed logs. It signs nothing in a log while something is wrong with it.</summary>
public sealed class TrailHealth
{
    /// <summary>Name of the log of acts.</summary>
    public const string Acts = TreeHead.Acts;

    private readonly ConcurrentDictionary<string, Finding> found = new(StringComparer.Ordinal);

    /// <summary>The first broken link of any log, of the acts first; null while all are sound as far as this node has followed them.</summary>
    public Finding? Found => found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value).FirstOrDefault();

    /// <summary>The first broken link of one log; null while it is sound as far as this node has followed it.</summary>
    public Finding? Of(string log) => found.GetValueOrDefault(log);

    /// <summary>Says what is wrong with a log now; returns whether that is news.</summary>
    internal bool Tell(string log, Finding? finding)
    {
        if (finding == Of(log)) return false;
        if (finding is null) found.TryRemove(log, out _);
        else found[log] = finding;
        return finding is not null;
    }

    /// <summary>Something wrong.</summary>
    /// <param name="Text">Key of its sentence, as <c>Break.Altered</c>.</param>
    /// <param name="Place">Number for place 0 of the sentence: an act, or the size of a checkpoint.</param>
    /// <param name="Other">Number for place 1.</param>
    /// <param name="Sentence">The sentence in English, for operators.</param>
    public sealed record Finding(string Text, long Place, long Other, string Sentence);
}

using System.Text.Json;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>The weights of every kind of candidate as they counted from some moment on. Immutable.</summary>
/// <param name="Version">From 1; 0 for those nobody has changed.</param>
/// <param name="Kinds">Weights by kind.</param>
internal sealed record WeightSet(int Version, IReadOnlyDictionary<CandidateKind, Weights> Kinds)
{
    public static WeightSet Default { get; } = new(0, Weights.Default);

    public Weights this[CandidateKind kind] => Kinds[kind];

    /// <summary>The parts that apply to a kind. Which they are is no setting: a practice has no capacity.</summary>
    public static IEnumerable<MatchPart> PartsOf(CandidateKind kind) => Weights.Parts.Where(p => Weights.Default[kind][p] > 0);

    /// <summary>The same weights give the same text.</summary>
    public string Text() => JsonSerializer.Serialize(Kinds.OrderBy(k => k.Key).ToDictionary(k => k.Key.ToString(), k => PartsOf(k.Key).ToDictionary(p => p.ToString(), p => k.Value[p])));

    /// <summary>The weights of a text; a kind that is not named has those nobody has changed.</summary>
    public static WeightSet Parse(int version, string text)
    {
        var told = JsonSerializer.Deserialize<Dictionary<CandidateKind, Dictionary<MatchPart, double>>>(text)!;
        return new(version, Weights.Default.ToDictionary(k => k.Key, k => told.TryGetValue(k.Key, out var given) ? Weights.Of(given) : k.Value));
    }
}

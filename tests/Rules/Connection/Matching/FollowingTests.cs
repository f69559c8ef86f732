using CsCheck;
using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Rules.Connection.Matching;

/// <summary>A matcher that follows what changes finds what one that was made anew finds, with the same scores and reasons.</summary>
public sealed class FollowingTests
{
    private static readonly Gen<Candidate> candidate = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 5].Array[0, 8], Gen.Int[1, 23].Array[0, 2]).Select((code, part, words, objectives) => new Candidate
    {
        Kind = CandidateKind.Partner,
        Code = $"O-{code}",
        Part = $"K-{code}-{part}",
        Terms = [.. words.Select(w => new Term($"w{w}", $"w{w}"))],
        Objectives = [.. objectives.Distinct()],
    });

    /// <summary>What changes at once: which candidates are there from then on, and which are not.</summary>
    private static readonly Gen<(Candidate Candidate, bool IsThere)[]> change = Gen.Select(candidate, Gen.Bool).Array[0, 6];

    [Fact]
    public void Following_finds_what_reading_anew_finds() => Gen.Select(change.Array[0, 6], Gen.Int[0, 5].Array[1, 4], Gen.Int[1, 23]).Sample((changes, words, objective) =>
    {
        var need = new Need { Terms = [.. words.Select(w => new Term($"w{w}", $"w{w}"))], Objectives = [objective], Countries = ["KE"], Languages = ["en"], Today = new DateOnly(2026, 6, 1), ShowsWords = true };
        var (there, followed) = (new Dictionary<string, Candidate>(), new Matcher([]));
        foreach (var step in changes)
        {
            var now = new Dictionary<string, Candidate?>();
            foreach (var (one, isThere) in step) now[one.Key] = isThere ? one : null;
            foreach (var (key, one) in now)
            {
                if (one is null) there.Remove(key);
                else there[key] = one;
            }

            followed = followed.With(CandidateKind.Partner, now);
        }

        Assert.Equal(Told(new Matcher([.. there.Values]), need), Told(followed, need));
    });

    private static List<string> Told(Matcher matcher, Need need) => [.. matcher.Find(need, CandidateKind.Partner, Weights.Default[CandidateKind.Partner], 3)
        .Select(m => $"{m.Candidate.Code} {m.Candidate.Part} {m.Score} {string.Join(" ", m.Parts.Select(p => $"{p.Part}={p.Value:0.000000} {p.Reason.Key} {string.Join(",", p.Reason.Values)}"))}")];
}

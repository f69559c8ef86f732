using System.Collections.Concurrent;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.FollowCandidates;

/// <summary>Practices in a language, ready to be compared.</summary>
/// <param name="Matcher">Their matcher.</param>
/// <param name="Titles">Their titles by code.</param>
internal sealed record KnownPractices(Matcher Matcher, IReadOnlyDictionary<string, string> Titles);

/// <summary>Practices as candidates in each language that was asked for: reading all their words takes longer than comparing them. Read again are those that changed.</summary>
internal sealed class PracticeCandidates
{
    /// <summary>From so many on, reading all is quicker.</summary>
    private const int ReadAllAbove = 1_000;

    private static readonly KnownPractices nothing = new(new Matcher([]), new Dictionary<string, string>());
    private readonly ConcurrentDictionary<string, KeptByFeed<KnownPractices>> byLanguage = new();

    /// <summary>The languages somebody asked for on this node.</summary>
    public IEnumerable<Language> Asked => byLanguage.Keys.Select(Language.Find).OfType<Language>();

    /// <summary>The practices in a language.</summary>
    public Task<KnownPractices> InAsync(Language language, AppDb db, PracticeLibrary library, CancellationToken ct) =>
        byLanguage.GetOrAdd(language.Code, _ => new KeptByFeed<KnownPractices>(nothing, PracticeLibrary.Thing)).ReadAsync(db, (before, changed) => NextAsync(before, changed, language, library, ct), ct);

    private static async Task<KnownPractices> NextAsync(KnownPractices before, ILookup<string, string>? changed, Language language, PracticeLibrary library, CancellationToken ct)
    {
        List<string>? codes = changed?[PracticeLibrary.Thing].ToList();
        if (codes is null || codes.Count > ReadAllAbove) (before, codes) = (nothing, null);
        var read = codes is null ? await library.AllAsync(language, ct) : await library.WithCodesAsync(codes, language, ct);
        var now = (codes ?? []).ToDictionary(c => c, _ => (Candidate?)null, StringComparer.Ordinal);
        var titles = before.Titles.Where(t => !now.ContainsKey(t.Key)).ToDictionary();
        foreach (var practice in read) (now[practice.Code], titles[practice.Code]) = (Of(practice, language), practice.Title);
        return new KnownPractices(before.Matcher.With(CandidateKind.Practice, now), titles);
    }

    private static Candidate Of(KnownPractice practice, Language language) => new()
    {
        Kind = CandidateKind.Practice,
        Code = practice.Code,
        Terms = TermReading.OfCandidate(practice.Title, practice.Text, language),
        Objectives = practice.Objectives,
        Actions = practice.Actions,
        Countries = practice.Countries,
        IsGlobal = practice.Countries.Count == 0,
    };
}

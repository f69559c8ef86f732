using System.Text;
using System.Text.Json;
using Marrakech.Bench.Measuring;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain;

namespace Marrakech.Bench.Matching;

/// <summary>The practices that needs are matched with: those of the starter, in the language of the need, and in English with what the newer booklet tells of them where it is present.</summary>
internal static class PracticeCollection
{
    private static readonly Lazy<Dictionary<string, string>> headings = new(ReadHeadings);

    /// <summary>The practices as the product compares them.</summary>
    public static IReadOnlyList<Candidate> Candidates(Language language) => [.. StarterPractice.All().Select(p => new Candidate
    {
        Kind = CandidateKind.Practice,
        Code = p.Key,
        Terms = TermReading.OfCandidate(p.Title.In(language), TextOf(p, language), language),
        Objectives = [p.Objective, .. p.OtherObjectives],
        Countries = p.Countries,
        IsGlobal = p.Countries.Count == 0,
    })];

    /// <summary>The whole text of a practice: title, summary and, in English, what the booklet tells.</summary>
    public static string TextOf(StarterPractice practice, Language language)
    {
        var text = new StringBuilder(practice.Title.In(language)).AppendLine().AppendLine(practice.Summary.In(language));
        if (language == Language.English && Repository.Documents is not null && headings.Value.TryGetValue(practice.Key, out var heading))
        {
            foreach (var told in SourceDocuments.Of(DocumentKind.Booklet).Practices.Where(t => t.Objective == practice.Objective && t.Title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)))
                text.AppendLine(told.Text);
        }

        return text.ToString();
    }

    /// <summary>For each practice the beginning of the heading under which the newer booklet tells of it, as its starter file names it.</summary>
    private static Dictionary<string, string> ReadHeadings()
    {
        var assembly = typeof(StarterPractice).Assembly;
        var found = new Dictionary<string, string>();
        foreach (var practice in EmbeddedData.Names(assembly, "Starter/").SelectMany(name => EmbeddedData.Read<List<JsonElement>>(assembly, name)))
        {
            foreach (var source in practice.GetProperty("sources").EnumerateArray().Where(s => s.GetProperty("document").GetString() == "booklet"))
                found.TryAdd(practice.GetProperty("key").GetString()!, source.GetProperty("title").GetString()!);
        }

        return found;
    }
}

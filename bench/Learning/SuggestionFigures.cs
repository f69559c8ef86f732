using System.Diagnostics;
using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Learning;

namespace Marrakech.Bench.Learning;

/// <summary>How often the primary objective of a practice is among the three suggested from its text, each practice judged by the others alone, and how quickly.</summary>
internal static class SuggestionFigures
{
    private const int Suggested = 3;
    private const double Aim = 0.85;

    public static IReadOnlyList<Figure> Measure()
    {
        var figures = new List<Figure>();
        foreach (var language in Language.All) figures.AddRange(Of($"starter practices, {language.Code}", Starters(language), language));
        if (Repository.Documents is not null) figures.AddRange(Of("newer booklet, en", Booklet(), Language.English));
        return figures;
    }

    private static IEnumerable<Figure> Of(string name, List<KnownText> known, Language language)
    {
        var classifier = TopicExamples.Learn(TopicExamples.Objectives(known, language, language == Language.English && Repository.Documents is not null ? Official : null));
        var (right, times) = (0, new List<double>());
        foreach (var practice in known)
        {
            var from = Stopwatch.GetTimestamp();
            var first = classifier.Rank(TopicExamples.Terms(practice.Text, language), practice.Id).Take(Suggested).ToList();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (first.Exists(f => f.Label == practice.Objective.ToString(CultureInfo.InvariantCulture))) right++;
        }

        yield return Figure.OfShare($"suggestions: primary objective among {Suggested}, {name}", $"{known.Count} practices, one left out at a time", (double)right / known.Count, Aim);
        yield return Figure.OfTimes($"suggestions: rank the objectives, {name}", $"{known.Count} practices", times, high: 80);
    }

    /// <summary>What the resolution says of an objective, as the product knows it once it is imported.</summary>
    private static string Official(int objective)
    {
        var found = SourceDocuments.Of(DocumentKind.Resolution).Objectives.Single(o => o.Number == objective);
        return $"{found.Commitment}\n{string.Join('\n', found.Actions.Select(a => a.Text))}";
    }

    private static List<KnownText> Starters(Language language) =>
        [.. StarterPractice.All().Select(p => new KnownText(p.Key, $"{p.Title.In(language)}\n{p.Summary.In(language)}", p.Objective, p.OtherObjectives, [], p.SdgTargets))];

    private static List<KnownText> Booklet() => [.. SourceDocuments.Of(DocumentKind.Booklet).Practices
        .Select(p => new KnownText(string.Create(CultureInfo.InvariantCulture, $"{p.Objective}/{p.Position}"), $"{p.Title}\n{p.Text}", p.Objective, [], [], []))];
}

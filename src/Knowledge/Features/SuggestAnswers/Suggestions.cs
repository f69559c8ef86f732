using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Learning;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>A practice that tells perhaps of the same.</summary>
internal sealed record PossibleDuplicate(string Code, double Score);

/// <summary>Suggests, from what was written so far, objectives, actions and targets, and practices that may be the same.</summary>
internal sealed class Suggestions(KnownPractices known)
{
    private const int FewestTerms = 8, MostObjectives = 3, MostOthers = 5, MostDuplicates = 4;

    /// <summary>From this likeness on, two texts tell of the same more often than not.</summary>
    private const double Same = DuplicateGroups.Suggestion;

    /// <summary>Values that fit the text, by question, the likeliest first. Nothing while there is too little text to tell.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> For(ContributionAnswers answers)
    {
        var language = LanguageOf(answers);
        var terms = TopicExamples.Terms(answers.Words(), language);
        if (terms.Count < FewestTerms) return new Dictionary<string, IReadOnlyList<string>>();
        var learned = known.In(language);
        var objectives = learned.Objectives.Rank(terms).Take(MostObjectives).Select(f => f.Label).ToList();
        // Once somebody has chosen objectives, what is suggested stays within them; targets within those the booklet lists for them.
        var within = answers.Objectives.Count > 0 ? answers.Objectives.Select(o => o.ToString(CultureInfo.InvariantCulture)).ToList() : objectives;
        var targets = within.SelectMany(o => Outline.FindObjective(int.Parse(o, CultureInfo.InvariantCulture))!.SdgTargets).ToHashSet(StringComparer.Ordinal);
        return new Dictionary<string, IReadOnlyList<string>>
        {
            [AnswerNames.Objective] = objectives,
            [AnswerNames.Objectives] = objectives,
            [AnswerNames.Actions] = [.. learned.Actions.Rank(terms).Select(f => f.Label).Where(l => within.Contains(l.Split('/')[0])).Take(MostOthers)],
            [AnswerNames.Targets] = [.. learned.Targets.Rank(terms).Select(f => f.Label).Where(t => targets.Contains(t) || targets.Contains(t.Split('.')[0])).Take(MostOthers)],
        };
    }

    /// <summary>Published practices that may tell of the same, the likeliest first; not what it says itself to be a translation or replication of.</summary>
    /// <param name="answers">What was written.</param>
    /// <param name="own">Code of the item that is to be changed; null for a new one.</param>
    public IReadOnlyList<PossibleDuplicate> Duplicates(ContributionAnswers answers, string? own)
    {
        if (answers.One(AnswerNames.Title) is not { } title) return [];
        var asked = new DuplicateItem
        {
            Id = "draft",
            Source = "draft",
            Title = title,
            Text = answers.WithoutContact().With(AnswerNames.Title).Words(),
            Countries = answers[AnswerNames.Countries],
            Years = [.. answers[AnswerNames.Starts].Concat(answers[AnswerNames.Ends]).Select(d => int.Parse(d[..4], CultureInfo.InvariantCulture))],
            Objective = answers.Number(AnswerNames.Objective),
        };
        var index = known.In(LanguageOf(answers)).Duplicates;
        lock (index)
        {
            return [.. new DuplicateMeasure(index).MostSimilar(asked, MostDuplicates + 1).Where(s => s.Score >= Same)
                .Select(s => new PossibleDuplicate(s.First == asked.Id ? s.Second : s.First, s.Score)).Where(d => d.Code != own && !answers[AnswerNames.TranslationOf].Contains(d.Code) && !answers[AnswerNames.Replicates].Contains(d.Code)).Take(MostDuplicates)];
        }
    }

    private static Language LanguageOf(ContributionAnswers answers) => Language.Find(answers.One(AnswerNames.Language)) ?? Language.English;
}

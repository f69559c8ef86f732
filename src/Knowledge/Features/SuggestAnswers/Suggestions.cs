using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Learning;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>Suggests, from what was written so far, objectives, actions and targets.</summary>
internal sealed class Suggestions(KnownPractices known)
{
    private const int FewestTerms = 8, MostObjectives = 3, MostOthers = 5;

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

    /// <summary>The language it is written in, as far as that is told.</summary>
    public static Language LanguageOf(ContributionAnswers answers) => Language.Find(answers.One(AnswerNames.Language)) ?? Language.English;
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>What can be chosen, and how values are shown to people.</summary>
internal static class AnswerChoices
{
    /// <summary>The choices of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="site">The reader's texts.</param>
    /// <param name="chosen">What is chosen now.</param>
    /// <param name="answers">Everything answered so far: actions and targets hang on the objectives.</param>
    /// <param name="suggested">Values that fit the text, the likeliest first: they stand first and say so.</param>
    public static IReadOnlyList<Choice> Of(Question question, Site site, IReadOnlyList<string> chosen, ContributionAnswers answers, IReadOnlyList<string> suggested)
    {
        var all = Values(question, answers).ToList();
        var ordered = suggested.Where(all.Contains).Concat(all.Except(suggested));
        var choices = ordered.Select(v => new Choice(v, suggested.Contains(v) ? site.Text("Suggest.Marked", Show(question.Name, v, site)) : Show(question.Name, v, site), Chosen: chosen.Contains(v)));
        return question.Kind == AnswerKind.Choice ? [new Choice("", site["Ask.Choose"]), .. choices] : [.. choices];
    }

    /// <summary>Every value of a question, whatever else is answered.</summary>
    public static IEnumerable<string> All(Question question) =>
        Values(question, ContributionAnswers.None.With(AnswerNames.Objectives, [.. Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture))]));

    /// <summary>A value as people read it.</summary>
    public static string Show(string question, string value, Site site) => question switch
    {
        AnswerNames.Language => Language.Find(value)?.Name ?? value,
        AnswerNames.Countries => Countries.Find(value)?.Name.In(site.Language) ?? value,
        AnswerNames.Region => Countries.FindRegion(value)?.Name.In(site.Language) ?? value,
        AnswerNames.Level => Filters.Level.Show(value, site.Language),
        AnswerNames.Objective or AnswerNames.Objectives => Filters.Objective.Show(value, site.Language),
        AnswerNames.Actions => Action(value, site),
        AnswerNames.Principles => Filters.Principle.Show(value, site.Language),
        AnswerNames.Targets => Filters.Target.Show(value, site.Language),
        AnswerNames.Reached when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => site.Number(count),
        AnswerNames.Rhythm => site[$"Rhythm.{value}"],
        AnswerNames.ContactConsent => site["Ask.contactConsent.Given"],
        _ => value,
    };

    private static IEnumerable<string> Values(Question question, ContributionAnswers answers) => question.Name switch
    {
        AnswerNames.Language => Language.All.Select(l => l.Code),
        AnswerNames.Region => Countries.Regions.Select(r => r.M49),
        AnswerNames.Level => Outline.Levels.Select(l => l.Key),
        AnswerNames.Objective or AnswerNames.Objectives => Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)),
        AnswerNames.Actions => answers.Objectives.Select(o => Outline.Objectives[o - 1]).SelectMany(o => o.Actions.Select(a => $"{o.Number.ToString(CultureInfo.InvariantCulture)}/{a.Letter}"))
            .Concat(answers[AnswerNames.Actions]).Distinct(),
        AnswerNames.Principles => Outline.Principles.Select(p => p.Letter),
        AnswerNames.Targets => answers.Objectives.SelectMany(o => Outline.Objectives[o - 1].SdgTargets).Distinct().Where(t => Outline.FindTarget(t) is not null)
            .Concat(Outline.Goals.SelectMany(g => g.Targets).Select(t => t.Code)).Distinct(),
        AnswerNames.Rhythm => ["once", "monthly", "yearly"],
        _ => [],
    };

    private static string Action(string value, Site site) => value.Split('/') is [var number, var letter]
        ? $"{number} ({letter}) {Outline.FindObjective(int.Parse(number, CultureInfo.InvariantCulture))?.FindAction(letter)?.Label.In(site.Language)}"
        : value;
}

using System.Globalization;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>An item in the words of the journey, so that a change begins with what is known; and the other way round.</summary>
internal static class ItemAnswers
{
    private static readonly (string Question, string Role)[] roles = [(AnswerNames.Lead, "lead"), (AnswerNames.Partners, "partner"), (AnswerNames.Funders, "funder")];

    /// <summary>What is known of an item.</summary>
    /// <param name="item">With texts, facets, organisations and versions.</param>
    /// <param name="language">Language of title and summary where nobody has contributed a version.</param>
    /// <param name="version">The version; null for the newest.</param>
    public static ContributionAnswers Of(Item item, string language, int? version)
    {
        if (item.Versions.FirstOrDefault(v => version is null or 0 ? v.IsCurrent && version is null : v.Number == version) is { } told) return told.Read();
        var text = item.Texts.Find(t => t.Language == language) ?? item.Texts.Find(t => t.Language == "en") ?? item.Texts.FirstOrDefault();
        var years = Values(item, Facet.Year).ToList();
        var answers = ContributionAnswers.None
            .With(AnswerNames.Language, text?.Language ?? language)
            .With(AnswerNames.Level, item.Level)
            .With(AnswerNames.Countries, [.. Values(item, Facet.Country)])
            .With(AnswerNames.Place, [.. Values(item, Facet.Place).Take(1)])
            .With(AnswerNames.Actions, [.. Values(item, Facet.Action)])
            .With(AnswerNames.Principles, [.. Values(item, Facet.Principle)])
            .With(AnswerNames.Targets, [.. Values(item, Facet.Sdg)])
            .With(AnswerNames.Starts, [.. years.Take(1)])
            .With(AnswerNames.Ends, [.. years.Skip(1).TakeLast(1)]);
        if (text is not null) answers = answers.With(AnswerNames.Title, text.Title).With(AnswerNames.Summary, text.Summary);
        if (item.Objective is { } objective)
        {
            var primary = objective.ToString(CultureInfo.InvariantCulture);
            answers = answers.With(AnswerNames.Objective, primary).With(AnswerNames.Objectives, [.. Values(item, Facet.Objective).Where(o => o != primary)]);
        }

        return roles.Aggregate(answers, (all, r) => all.With(r.Question, [.. item.Organisations.Where(o => o.Role == r.Role).Select(o => o.Name).Order(StringComparer.Ordinal)]));
    }

    /// <summary>Facets of an item as contributed.</summary>
    public static IEnumerable<(string Facet, string Value)> Facets(ContributionAnswers answers) =>
    [
        .. answers[AnswerNames.Countries].Select(c => (Facet.Country, c)),
        .. answers[AnswerNames.Place].Select(p => (Facet.Place, p)),
        .. answers.Objectives.Select(o => (Facet.Objective, o.ToString(CultureInfo.InvariantCulture))),
        .. answers[AnswerNames.Actions].Select(a => (Facet.Action, a)),
        .. answers[AnswerNames.Principles].Select(p => (Facet.Principle, p)),
        .. answers[AnswerNames.Targets].Select(t => (Facet.Sdg, t)),
        .. answers[AnswerNames.TranslationOf].Select(c => (Facet.TranslationOf, c)),
        .. answers[AnswerNames.TranslatedVersion].Select(v => (Facet.TranslatedVersion, v)),
        .. answers[AnswerNames.Replicates].Select(c => (Facet.Replicates, c)),
        .. answers[AnswerNames.Starts].Concat(answers[AnswerNames.Ends]).Select(d => (Facet.Year, d[..4])).Distinct(),
        .. Days(answers),
    ];

    /// <summary>The days of an event, which lists sort by. Where only a month or a year is told there is none.</summary>
    private static IEnumerable<(string Facet, string Value)> Days(ContributionAnswers answers) =>
        EventDays.Of(answers) is { } days ? [(Facet.Starts, EventDays.Text(days.Starts)), (Facet.Ends, EventDays.Text(days.Ends))] : [];

    /// <summary>Organisations of an item as contributed, by name.</summary>
    public static IReadOnlyDictionary<string, string> Organisations(ContributionAnswers answers) =>
        roles.SelectMany(r => answers[r.Question].Select(name => (name, r.Role))).DistinctBy(o => o.name).ToDictionary(o => o.name, o => o.Role);

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value).Order(StringComparer.Ordinal);
}

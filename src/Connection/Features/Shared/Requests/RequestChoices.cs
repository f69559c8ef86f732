using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>What can be chosen, and how values are shown to people.</summary>
internal static class RequestChoices
{
    /// <summary>The choices of a question.</summary>
    public static IReadOnlyList<Choice> Of(RequestQuestion question, Site site, IReadOnlyList<string> chosen, RequestAnswers answers)
    {
        var choices = Values(question, answers).Select(v => new Choice(v, Show(question.Name, v, site), Chosen: chosen.Contains(v)));
        return question.Kind == AnswerKind.Choice ? [new Choice("", site["Request.Choose"]), .. choices] : [.. choices];
    }

    /// <summary>A value as people read it.</summary>
    public static string Show(string question, string value, Site site) => question switch
    {
        RequestQuestion.Language => Language.Find(value)?.Name ?? value,
        RequestQuestion.Objective or RequestQuestion.Objectives => Objective(value, site),
        RequestQuestion.Actions => Action(value, site),
        RequestQuestion.Countries => Country(value, site),
        RequestQuestion.Support => site[$"Support.{value}"],
        RequestQuestion.Urgency => site[$"Urgency.{value}"],
        RequestQuestion.Visibility => site[$"Visibility.{value}"],
        "cost" or RequestQuestion.Funds or RequestQuestion.EquipmentNumber when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) => site.Number(amount),
        _ => value,
    };

    public static string Country(string alpha2, Site site) => Countries.Find(alpha2)?.Name.In(site.Language) ?? alpha2;

    /// <summary>The countries that ask, the leading one first.</summary>
    public static string Asking(IEnumerable<string> countries, Site site) => string.Join(site["List.Comma"], countries.Select(c => Country(c, site)));

    public static string Objective(string number, Site site) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && Outline.FindObjective(known) is { } found ? $"{number}. {found.Name.In(site.Language)}" : number;

    private static string Action(string value, Site site) => value.Split('/') is [var number, var letter] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        ? $"{number} ({letter}) {Outline.FindObjective(known)?.FindAction(letter)?.Label.In(site.Language)}" : value;

    private static IEnumerable<string> Values(RequestQuestion question, RequestAnswers answers) => question.Name switch
    {
        RequestQuestion.Language => Language.All.Select(l => l.Code),
        RequestQuestion.Objective or RequestQuestion.Objectives => Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)),
        RequestQuestion.Actions => answers.Objectives.Select(o => Outline.Objectives[o - 1])
            .SelectMany(o => o.Actions.Select(a => string.Create(CultureInfo.InvariantCulture, $"{o.Number}/{a.Letter}"))).Concat(answers[RequestQuestion.Actions]).Distinct(),
        RequestQuestion.Support => RequestQuestion.Supports,
        RequestQuestion.Urgency => [RequestQuestion.Ordinary, RequestQuestion.Emergency],
        RequestQuestion.Visibility => [RequestQuestion.Public, RequestQuestion.Network, RequestQuestion.Confidential],
        _ => [],
    };
}

using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>Experts in the reader's words.</summary>
internal static class ExpertWords
{
    /// <summary>The label of a question.</summary>
    public static string Label(Site site, Question question) => ConsentField(question) is { } field ? site.Text("Expert.Consent", site[$"Expert.Ask.{field}"]) : site[$"Expert.Ask.{question.Name}"];

    /// <summary>What helps to answer; null where nothing need be said.</summary>
    public static string? Hint(Site site, Question question) => site.Find($"Expert.Hint.{question.Name}", "") is { Length: > 0 } said ? said : null;

    /// <summary>What is wrong with an answer.</summary>
    public static string Problem(Site site, AnswerProblem problem) => AnswerWords.Of(site, problem, Label(site, problem.Question));

    /// <summary>The choices of a question.</summary>
    public static IReadOnlyList<Choice> Choices(Site site, Question question, IReadOnlyList<string> chosen) =>
        [.. Values(question).Select(v => new Choice(v, Show(site, question, v), Chosen: chosen.Count == 0 ? ConsentField(question) is not null && v == nameof(Audience.Secretariat) : chosen.Contains(v)))];

    /// <summary>A value as people read it.</summary>
    public static string Show(Site site, Question question, string value) => question.Name switch
    {
        ExpertQuestions.Languages => Language.Find(value)?.Name ?? value,
        ExpertQuestions.Availability => site[$"Availability.{value}"],
        ExpertQuestions.AvailableFrom => DayOf(site, DateOnly.ParseExact(value, ExpertQuestions.DayForm, CultureInfo.InvariantCulture)),
        ExpertQuestions.Contact => site[$"ExpertContact.{value}"],
        _ when ConsentField(question) is not null => site[$"Audience.{value}"],
        _ => AnswerChoices.Show(question.Name, value, site),
    };

    /// <summary>Words of several languages in a row, each read in its own direction.</summary>
    public static IHtmlContent Isolated(Site site, IEnumerable<string> words)
    {
        var line = new HtmlContentBuilder();
        foreach (var (word, index) in words.Select((w, i) => (w, i))) (index == 0 ? line : line.Append(site["List.Comma"])).AppendHtml("<bdi>").Append(word).AppendHtml("</bdi>");
        return line;
    }

    /// <summary>What an expert is called: by name where the reader may see it, by code otherwise.</summary>
    public static string NameOf(Site site, string code, string? name) => name ?? site.Text("Expert.Named", code);

    /// <summary>When somebody is free; null where they do not say.</summary>
    public static string? Free(Site site, ListedExpert expert, DateOnly today) => expert.Availability switch
    {
        null => null,
        ExpertQuestions.From when ExpertOrder.IsFree(expert, today) => site[$"Availability.{ExpertQuestions.Now}"],
        ExpertQuestions.From when expert.FreeFrom is { } day => site.Text("Expert.FreeFrom", DayOf(site, day)),
        var other => site[$"Availability.{other}"],
    };

    /// <summary>Class of the tag that tells a state; the word stands in it.</summary>
    public static string TagOf(ExpertState state) => state switch
    {
        ExpertState.Listed => "tag tag--good",
        ExpertState.Submitted => "tag",
        _ => "tag tag--quiet",
    };

    private static string DayOf(Site site, DateOnly day) => site.Day(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>The field a question asks consent for; null for any other question.</summary>
    private static string? ConsentField(Question question) =>
        question.Name.EndsWith(ExpertField.ConsentEnding, StringComparison.Ordinal) ? question.Name[..^ExpertField.ConsentEnding.Length] : null;

    private static IEnumerable<string> Values(Question question) => question.Name switch
    {
        ExpertQuestions.Languages => Language.All.Select(l => l.Code),
        AnswerNames.Objectives => Compact.Contracts.Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)),
        ExpertQuestions.Availability => [ExpertQuestions.Now, ExpertQuestions.From, ExpertQuestions.NotAvailable],
        ExpertQuestions.Contact => [ExpertQuestions.TakesContact, ExpertQuestions.NoContact],
        _ => ExpertQuestions.Audiences,
    };
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>What can be chosen, and how values are shown to people.</summary>
internal static class ProposalChoices
{
    /// <summary>The choices of a question.</summary>
    public static IReadOnlyList<Choice> Of(ProposalQuestion question, Site site, IReadOnlyList<string> chosen)
    {
        var choices = Values(question).Select(v => new Choice(v, Show(question.Name, v, site), Chosen: chosen.Contains(v)));
        return question.Kind == AnswerKind.Choice ? [new Choice("", site["Proposal.Choose"]), .. choices] : [.. choices];
    }

    /// <summary>A value as people read it.</summary>
    public static string Show(string question, string value, Site site) => question switch
    {
        ProposalQuestion.Language => Language.Find(value)?.Name ?? value,
        ProposalQuestion.Objective or ProposalQuestion.Objectives => Objective(value, site),
        ProposalQuestion.Countries => Country(value, site),
        ProposalQuestion.Window => Window(value, site),
        ProposalQuestion.Sum when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) => site.Dollars((long)(sum * Domain.Money.Currency.Dollar.Units)),
        ProposalQuestion.Months => site.Count("Proposal.Months", long.Parse(value, CultureInfo.InvariantCulture)),
        _ => value,
    };

    /// <summary>Name of a window.</summary>
    public static string Window(string code, Site site) => site.Find($"FundingWindow.Name.{code}", code);

    public static string Country(string alpha2, Site site) => Countries.Find(alpha2)?.Name.In(site.Language) ?? alpha2;

    /// <summary>The countries of a proposal, or that none is named yet.</summary>
    public static string Where(Proposal proposal, Site site) => string.Join(site["List.Comma"], proposal.Read()[ProposalQuestion.Countries].Select(c => Country(c, site)));

    /// <summary>Its title, or its reference where it has none yet.</summary>
    public static string Name(Proposal proposal) => proposal.Title.Length == 0 ? proposal.Code : proposal.Title;

    private static string Objective(string number, Site site) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && Outline.FindObjective(known) is { } found ? $"{number}. {found.Name.In(site.Language)}" : number;

    private static IEnumerable<string> Values(ProposalQuestion question) => question.Name switch
    {
        ProposalQuestion.Language => Language.All.Select(l => l.Code),
        ProposalQuestion.Objective or ProposalQuestion.Objectives => Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture)),
        ProposalQuestion.Window => WindowTerms.Codes,
        _ => [],
    };
}

/// <summary>Some answers of a concept note, for the partial that shows them.</summary>
internal sealed record ShownAnswers(ProposalAnswers Answers, IReadOnlyList<ProposalQuestion> Questions, bool WithEmpty = false)
{
    public IEnumerable<ProposalQuestion> Shown => WithEmpty ? Questions : Questions.Where(q => Answers[q.Name].Count > 0);
}

/// <summary>A row of a list of proposals.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Path">Where it is looked at.</param>
/// <param name="Organisation">Name of the organisation; null where it is the reader's own.</param>
/// <param name="WithState">Whether its state is told: not under a heading that tells it.</param>
internal sealed record ProposalRow(Proposal Proposal, string Path, string? Organisation = null, bool WithState = true);

/// <summary>The programme document of a proposal, for the partial that shows it.</summary>
internal sealed record ShownProgramme(Programme Programme, bool IsShort);

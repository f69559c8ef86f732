using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ComparePractices;

/// <summary>What one item says in a row.</summary>
/// <param name="Values">Its values; empty where nothing is said.</param>
/// <param name="Language">Language they are in where it is not the reader's.</param>
internal sealed record ComparedCell(IReadOnlyList<string> Values, string? Language = null);

/// <summary>A row of the comparison.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Cells">What each item says, in their order.</param>
internal sealed record ComparedRow(string Label, IReadOnlyList<ComparedCell> Cells)
{
    public bool IsSame { get; } = Comparison.IsSame([.. Cells.Select(c => c.Values)]);
}

/// <summary>Lays items side by side, field by field. A field none of them fills is left out.</summary>
internal sealed class ComparedRows(PracticeWords words, Site site)
{
    private static readonly string[] roles = [.. OrganisationRole.Order.Where(r => r != OrganisationRole.Named)];
    private static readonly string[] told = [AnswerNames.Results, "evidence", "innovation", "challenges", AnswerNames.Lessons, "replication"];

    public IReadOnlyList<ComparedRow> Of(IReadOnlyList<PracticeView> items) =>
    [
        .. new[]
        {
            Row(site["Practice.Summary"], items, p => Own(p.Summary is { } summary ? [summary] : [], p.TextLanguage)),
            Row(site["Filter.objective"], items, p => new ComparedCell([.. p.Objectives.Select(o => Filters.Objective.Show(o.ToString(CultureInfo.InvariantCulture), site.Language))])),
            Row(site["Filter.country"], items, p => new ComparedCell([.. p.Countries.Select(c => c.Name.In(site.Language))])),
            Row(site["Ask.place"], items, p => Own([.. p.Places], Language.English.Code)),
            Row(site["Filter.level"], items, p => new ComparedCell([Filters.Level.Show(p.Item.Level, site.Language)])),
            Row(site["Filter.year"], items, p => new ComparedCell(p.Years)),
        },
        .. roles.Select(role => Row(site[$"Practice.Role.{role}"], items, p => Own([.. p.Item.Organisations.Where(o => o.Role == role).Select(o => o.Name).Order(StringComparer.CurrentCulture)], Language.English.Code))),
        Row(site["Fact.people"], items, p => new ComparedCell(Reached(p))),
        Row(site["Fact.amount"], items, p => new ComparedCell(Money(p))),
        Row(site["Objective.Sdg"], items, p => new ComparedCell([.. p.OwnTargets.Select(t => t.Code)])),
        .. told.Select(question => Row(site[$"Ask.{question}"], items, p => Own(Answers(p)[question], Answers(p).One(AnswerNames.Language)))),
    ];

    private static ComparedRow Row(string label, IReadOnlyList<PracticeView> items, Func<PracticeView, ComparedCell> cell) => new(label, [.. items.Select(cell)]);

    private ComparedCell Own(IReadOnlyList<string> values, string? language) => new(values, language == site.Language.Code ? null : language);

    private IReadOnlyList<string> Reached(PracticeView practice) => long.TryParse(Answers(practice).One(AnswerNames.Reached), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? [site.Number(count)]
        : [.. practice.Facts(FactKind.People).Select(words.Show)];

    private IReadOnlyList<string> Money(PracticeView practice) => Answers(practice) is var told && told.One(AnswerNames.Amount) is { } amount
        ? [$"{amount} {told.One(AnswerNames.Currency)}"]
        : [.. practice.Facts(FactKind.Amount).Select(words.Show)];

    private static ContributionAnswers Answers(PracticeView practice) => practice.Contributed?.Read() ?? ContributionAnswers.None;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Proposals;

/// <summary>How a question is answered.</summary>
internal enum AnswerKind
{
    Line,
    Text,

    /// <summary>One entry a line.</summary>
    Lines,
    Choice,
    Choices,
}

/// <summary>A question of the concept note. Its label is <c>Proposal.Ask.{Name}</c>.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Length">Most characters of one value.</param>
/// <param name="IsRequired">Whether nothing is submitted without it.</param>
/// <param name="Read">The one spelling of a value; null where it cannot be.</param>
internal sealed partial record ProposalQuestion(string Name, AnswerKind Kind, int Length, bool IsRequired = false, Func<string, string?>? Read = null)
{
    public const int TitleLength = 200, LineLength = 300, SummaryLength = 1_500, TextLength = 8_000, MostValues = 60, MostMonths = 60;

    public const string Title = "title", Language = "language", Window = "window", Summary = "summary", Objective = "objective", Objectives = "objectives", Countries = "countries",
        Organisations = "organisations", Problem = "problem", Results = "results", Sum = "sum", Months = "months", CoFinancing = "cofinancing", Complement = "complement", Sustainability = "sustainability";

    private static readonly Lazy<Dictionary<string, string>> countries = new(() => Kernel.Reference.Countries.All
        .SelectMany(c => c.Name.Texts.Values.Append(c.Alpha2).Append(c.Alpha3).Select(n => (Name: n, c.Alpha2)))
        .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Alpha2, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every question, in the order of the journey.</summary>
    public static IReadOnlyList<ProposalQuestion> All { get; } =
    [
        new(Title, AnswerKind.Line, TitleLength, true),
        new(Language, AnswerKind.Choice, 2, true, v => Kernel.Reference.Language.Find(v)?.Code),
        new(Window, AnswerKind.Choice, 10, true, v => WindowTerms.Codes.FirstOrDefault(c => c == v)),
        new(Summary, AnswerKind.Text, SummaryLength, true),
        new(Objective, AnswerKind.Choice, 2, true, ReadObjective),
        new(Objectives, AnswerKind.Choices, 2, false, ReadObjective),
        new(Countries, AnswerKind.Lines, 120, true, v => countries.Value.GetValueOrDefault(v)),
        new(Organisations, AnswerKind.Lines, 20, false, v => OrganisationCode().IsMatch(v) ? v.ToUpperInvariant() : null),
        new(Problem, AnswerKind.Text, TextLength, true),
        new(Results, AnswerKind.Text, TextLength, true),
        new(Sum, AnswerKind.Line, Amount.TextLength, true, v => Amount.Read(v, Currency.Dollar).Amount?.Plain()),
        new(Months, AnswerKind.Line, 3, true, ReadMonths),
        new(CoFinancing, AnswerKind.Lines, LineLength),
        new(Complement, AnswerKind.Text, SummaryLength, true),
        new(Sustainability, AnswerKind.Text, TextLength, true),
    ];

    private static readonly Dictionary<string, ProposalQuestion> byName = All.ToDictionary(q => q.Name);

    /// <summary>A question by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ProposalQuestion Find(string name) => byName[name];

    /// <summary>Whether the answer is shown from left to right whatever the language.</summary>
    public bool IsCode => Name is Months or Organisations or Sum;

    private static string? ReadObjective(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Outline.FindObjective(number) is { } known ? known.Number.ToString(CultureInfo.InvariantCulture) : null;

    private static string? ReadMonths(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= MostMonths ? months.ToString(CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^O-\d{6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationCode();
}

/// <summary>A page of the journey: a small group of questions. Its title is <c>Proposal.Step.{Name}</c>.</summary>
internal sealed record ProposalGroup(string Name, IReadOnlyList<ProposalQuestion> Questions)
{
    /// <summary>The groups in their order.</summary>
    public static IReadOnlyList<ProposalGroup> All { get; } =
    [
        Of("about", ProposalQuestion.Title, ProposalQuestion.Language, ProposalQuestion.Window, ProposalQuestion.Summary),
        Of("objectives", ProposalQuestion.Objective, ProposalQuestion.Objectives),
        Of("where", ProposalQuestion.Countries, ProposalQuestion.Organisations),
        Of("change", ProposalQuestion.Problem, ProposalQuestion.Results),
        Of("money", ProposalQuestion.Sum, ProposalQuestion.Months, ProposalQuestion.CoFinancing, ProposalQuestion.Complement),
        Of("lasting", ProposalQuestion.Sustainability),
    ];

    public static ProposalGroup? Find(string? name) => All.FirstOrDefault(g => g.Name == name);

    /// <summary>The group a question stands in.</summary>
    public static ProposalGroup Of(ProposalQuestion question) => All.First(g => g.Questions.Contains(question));

    private static ProposalGroup Of(string name, params string[] questions) => new(name, [.. questions.Select(ProposalQuestion.Find)]);
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Capabilities;

namespace Marrakech.Connection.Domain.Requests;

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

/// <summary>A question of the journey. Its label is <c>Request.Ask.{Name}</c>.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Length">Most characters of one value.</param>
/// <param name="IsRequired">Whether nothing is submitted without it.</param>
/// <param name="Read">The one spelling of a value; null where it cannot be.</param>
internal sealed record RequestQuestion(string Name, AnswerKind Kind, int Length, bool IsRequired = false, Func<string, string?>? Read = null)
{
    public const int TitleLength = 200, LineLength = 300, SummaryLength = 1_500, TextLength = 8_000, MostValues = 60;

    public const string Title = "title", Language = "language", Problem = "problem", Tried = "tried", Objective = "objective", Objectives = "objectives", Actions = "actions",
        Support = "support", Urgency = "urgency", UrgencyReason = "urgencyReason", Starts = "starts", Countries = "countries", Funds = "funds", EquipmentWhat = "equipmentWhat", EquipmentNumber = "equipmentNumber", EquipmentSpecification = "equipmentSpecification", EquipmentPlace = "equipmentPlace", Visibility = "visibility", Summary = "summary";

    /// <summary>Values of the urgency.</summary>
    public const string Ordinary = "ordinary", Emergency = "emergency";

    /// <summary>Who reads what: everybody a summary, the network, or nobody but the country and the secretariat.</summary>
    public const string Public = "public", Network = "network", Confidential = "confidential";

    /// <summary>The kind of support that asks what, how many and where to (Objective 11 (d)).</summary>
    public const string Equipment = "equipment";

    /// <summary>Kinds of support (Objective 11 (d) names equipment).</summary>
    public static IReadOnlyList<string> Supports { get; } = ["advice", "training", "peers", "policy", "data", "project", Equipment, "emergency"];

    private static readonly Lazy<Dictionary<string, string>> countries = new(() => Kernel.Reference.Countries.All
        .SelectMany(c => c.Name.Texts.Values.Append(c.Alpha2).Append(c.Alpha3).Select(n => (Name: n, c.Alpha2)))
        .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Alpha2, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every question, in the order of the journey.</summary>
    public static IReadOnlyList<RequestQuestion> All { get; } =
    [
        new(Title, AnswerKind.Line, TitleLength, true),
        new(Language, AnswerKind.Choice, 2, true, v => Kernel.Reference.Language.Find(v)?.Code),
        new(Problem, AnswerKind.Text, TextLength, true),
        new(Tried, AnswerKind.Text, TextLength),
        new(Objective, AnswerKind.Choice, 2, true, ReadObjective),
        new(Objectives, AnswerKind.Choices, 2, false, ReadObjective),
        new(Actions, AnswerKind.Choices, 8, false, OutlineCodes.Action),
        new(Support, AnswerKind.Choices, 12, true, v => Supports.FirstOrDefault(s => s == v)),
        new("supportHow", AnswerKind.Text, TextLength),
        new(EquipmentWhat, AnswerKind.Line, LineLength),
        new(EquipmentNumber, AnswerKind.Line, 15, false, v => ReadNumber(v, OfferedEquipment.MostPieces)),
        new(EquipmentSpecification, AnswerKind.Text, TextLength),
        new(EquipmentPlace, AnswerKind.Line, LineLength),
        new("beneficiaries", AnswerKind.Text, TextLength, true),
        new(Urgency, AnswerKind.Choice, 10, true, v => v is Ordinary or Emergency ? v : null),
        new(UrgencyReason, AnswerKind.Text, SummaryLength),
        new(Starts, AnswerKind.Line, 10, false, ReadDay),
        new("months", AnswerKind.Line, 3, false, v => ReadNumber(v, 120)),
        new("counterparts", AnswerKind.Lines, LineLength, true),
        new("localAuthority", AnswerKind.Line, LineLength),
        new(Countries, AnswerKind.Lines, 120, false, v => countries.Value.GetValueOrDefault(v)),
        new("contribution", AnswerKind.Text, TextLength),
        new("cost", AnswerKind.Line, 15, false, v => ReadNumber(v, 10_000_000_000)),
        new(Funds, AnswerKind.Line, 15, false, v => ReadNumber(v, 10_000_000_000)),
        new(Visibility, AnswerKind.Choice, 12, true, v => v is Public or Network or Confidential ? v : null),
        new(Summary, AnswerKind.Text, SummaryLength),
    ];

    private static readonly Dictionary<string, RequestQuestion> byName = All.ToDictionary(q => q.Name);

    /// <summary>A question by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static RequestQuestion Find(string name) => byName[name];

    /// <summary>Whether the answer is shown from left to right whatever the language.</summary>
    public bool IsCode => Name is Starts or "months" or "cost" or Funds or EquipmentNumber;

    private static string? ReadObjective(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Outline.FindObjective(number) is { } known ? known.Number.ToString(CultureInfo.InvariantCulture) : null;

    private static string? ReadDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? value : null;

    /// <summary>A whole number; its digits may be grouped by spaces.</summary>
    private static string? ReadNumber(string value, long most) =>
        long.TryParse(value.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>A page of the journey: a small group of questions. Its title is <c>Request.Step.{Name}</c>.</summary>
internal sealed record RequestGroup(string Name, IReadOnlyList<RequestQuestion> Questions)
{
    /// <summary>The groups in their order.</summary>
    public static IReadOnlyList<RequestGroup> All { get; } =
    [
        Of("about", RequestQuestion.Title, RequestQuestion.Language, RequestQuestion.Problem, RequestQuestion.Tried),
        Of("objectives", RequestQuestion.Objective, RequestQuestion.Objectives),
        Of("actions", RequestQuestion.Actions),
        Of("support", RequestQuestion.Support, "supportHow", RequestQuestion.EquipmentWhat, RequestQuestion.EquipmentNumber, RequestQuestion.EquipmentSpecification, RequestQuestion.EquipmentPlace),
        Of("people", "beneficiaries"),
        Of("when", RequestQuestion.Urgency, RequestQuestion.UrgencyReason, RequestQuestion.Starts, "months"),
        Of("who", "counterparts", "localAuthority", RequestQuestion.Countries),
        Of("means", "contribution", "cost", RequestQuestion.Funds),
        Of("visibility", RequestQuestion.Visibility, RequestQuestion.Summary),
    ];

    public static RequestGroup? Find(string? name) => All.FirstOrDefault(g => g.Name == name);

    /// <summary>The group a question stands in.</summary>
    public static RequestGroup Of(RequestQuestion question) => All.First(g => g.Questions.Contains(question));

    private static RequestGroup Of(string name, params string[] questions) => new(name, [.. questions.Select(RequestQuestion.Find)]);
}

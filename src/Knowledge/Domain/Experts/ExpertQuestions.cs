using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>A field of an expert, with the consent it is shown by.</summary>
/// <param name="Name">Its name; the label is <c>Expert.Ask.{Name}</c>.</param>
/// <param name="IsJudged">Whether the secretariat looks again when it changes.</param>
/// <param name="Questions">The answers it consists of.</param>
internal sealed record ExpertField(string Name, bool IsJudged, IReadOnlyList<Question> Questions)
{
    public const string ConsentEnding = "Consent";

    /// <summary>Asks who may see it.</summary>
    public Question Consent { get; } = new(Name + ConsentEnding, AnswerKind.Choice, 12, false, ExpertQuestions.ReadAudience);
}

/// <summary>What experts are asked, in the order of the journey.</summary>
internal static class ExpertQuestions
{
    public const string Name = "name", Affiliation = "affiliation", Languages = "languages", OtherLanguages = "otherLanguages", Skills = "skills",
        Availability = "availability", AvailableFrom = "availableFrom", Biography = "biography", Reviews = "reviews", Contact = "contact";

    /// <summary>Values of <see cref="Availability"/>.</summary>
    public const string Now = "now", From = "from", NotAvailable = "no";

    /// <summary>Value of <see cref="Contact"/> that switches messages off.</summary>
    public const string NoContact = "off", TakesContact = "on";

    /// <summary>Lengths in characters.</summary>
    public const int NameLength = 120, AffiliationLength = 200, LanguageLength = 60, SkillLength = 120, BiographyLength = 2_000;

    /// <summary>How a day is written (ISO 8601).</summary>
    public const string DayForm = "yyyy-MM-dd";

    /// <summary>The values of a consent.</summary>
    public static IReadOnlyList<string> Audiences { get; } = [.. Enum.GetNames<Audience>()];

    public static IReadOnlyList<ExpertField> Fields { get; } =
    [
        new(Name, true, [new(Name, AnswerKind.Line, NameLength, true)]),
        new(Affiliation, true, [new(Affiliation, AnswerKind.Line, AffiliationLength)]),
        new(Languages, false, [new(Languages, AnswerKind.Choices, 2, true, v => Language.Find(v)?.Code), new(OtherLanguages, AnswerKind.Lines, LanguageLength)]),
        new(AnswerNames.Countries, false, [Question.Find(AnswerNames.Countries)!]),
        new(AnswerNames.Objectives, false, [Question.Find(AnswerNames.Objectives)! with { IsRequired = true }]),
        new(Skills, true, [new(Skills, AnswerKind.Lines, SkillLength, true)]),
        new(Availability, false, [new(Availability, AnswerKind.Choice, 4, true, v => v is Now or From or NotAvailable ? v : null), new(AvailableFrom, AnswerKind.Line, 10, false, ReadDay)]),
        new(Biography, false, [new(Biography, AnswerKind.Text, BiographyLength)]),
        new(Reviews, false, []),
    ];

    private static readonly Question contact = new(Contact, AnswerKind.Choice, 3, true, v => v is TakesContact or NoContact ? v : null);

    /// <summary>The pages of the journey.</summary>
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Of("about", Name, Affiliation), Of(Languages, Languages), Of("where", AnswerNames.Countries), Of(AnswerNames.Objectives, AnswerNames.Objectives),
        Of(Skills, Skills), Of(Availability, Availability), Of(Biography, Biography), new(Contact, [contact, .. Asked(Reviews)]),
    ];

    public static Step? FindStep(string? name) => Steps.FirstOrDefault(s => s.Name == name);

    /// <summary>Who may see a field: the secretariat alone, until the person says otherwise.</summary>
    public static Audience ConsentOf(ContributionAnswers answers, ExpertField field) =>
        Enum.TryParse<Audience>(answers.One(field.Consent.Name), out var given) ? given : Audience.Secretariat;

    /// <summary>The answers a reader may see.</summary>
    public static ContributionAnswers Visible(ContributionAnswers answers, Audience reader) => ContributionAnswers.None.With(
        Fields.Where(f => ConsentOf(answers, f) <= reader).SelectMany(f => f.Questions).Select(q => KeyValuePair.Create(q.Name, answers[q.Name])));

    /// <summary>Whether a reader may see a field.</summary>
    public static bool Shows(ContributionAnswers answers, string field, Audience reader) => ConsentOf(answers, Fields.Single(f => f.Name == field)) <= reader;

    /// <summary>Whether two versions differ in an answer the secretariat judges.</summary>
    public static bool DiffersInJudged(ContributionAnswers one, ContributionAnswers other) => Judged.Any(q => !one[q.Name].SequenceEqual(other[q.Name]));

    /// <summary>The listed answers once an edit is saved: what is judged stays, the rest and every consent counts at once.</summary>
    public static ContributionAnswers Relisted(ContributionAnswers listed, ContributionAnswers edited) =>
        edited.With(Judged.Select(q => KeyValuePair.Create(q.Name, listed[q.Name])));

    /// <summary>Everything that stands against submitting.</summary>
    public static IReadOnlyList<AnswerProblem> Missing(ContributionAnswers answers)
    {
        var missing = Steps.SelectMany(s => s.Questions).Where(q => q.IsRequired && answers[q.Name].Count == 0).Select(q => new AnswerProblem(q, AnswerFault.Missing)).ToList();
        if (answers.One(Availability) == From && answers[AvailableFrom].Count == 0) missing.Add(new AnswerProblem(Find(AvailableFrom), AnswerFault.Missing));
        return missing;
    }

    /// <summary>The day from which somebody is free; null where they are not, or do not say.</summary>
    public static DateOnly? FreeFrom(ContributionAnswers answers) => answers.One(Availability) switch
    {
        Now => DateOnly.MinValue,
        From when answers.One(AvailableFrom) is { } day => DateOnly.ParseExact(day, DayForm, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The one spelling of a consent.</summary>
    public static string? ReadAudience(string value) => Enum.GetNames<Audience>().FirstOrDefault(a => a == value);

    private static IEnumerable<Question> Judged => Fields.Where(f => f.IsJudged).SelectMany(f => f.Questions);

    private static Question Find(string name) => Fields.SelectMany(f => f.Questions).Single(q => q.Name == name);

    private static IEnumerable<Question> Asked(string field) => Fields.Where(f => f.Name == field).SelectMany(f => f.Questions.Append(f.Consent));

    private static Step Of(string name, params string[] fields) => new(name, [.. fields.SelectMany(Asked)]);

    private static string? ReadDay(string value) =>
        DateOnly.TryParseExact(value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? value : null;
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Links;

namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>How a question is answered.</summary>
internal enum AnswerKind
{
    Line,
    Text,

    /// <summary>One entry a line.</summary>
    Lines,
    Choice,
    Choices,
    Box,
}

/// <summary>A question of the journey. Its label is <c>Ask.{Name}</c>.</summary>
/// <param name="Name">Name in forms, in the API and in the spreadsheet.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Length">Most characters of one value.</param>
/// <param name="IsRequired">Whether nothing is submitted without it.</param>
/// <param name="Read">The one spelling of a value; null where it cannot be.</param>
internal sealed record Question(string Name, AnswerKind Kind, int Length, bool IsRequired = false, Func<string, string?>? Read = null)
{
    /// <summary>Lengths in characters: a line, a paragraph or more, a long text.</summary>
    public const int LineLength = 300, ParagraphLength = 4_000, TextLength = 20_000;

    /// <summary>Most values of one answer.</summary>
    public const int MostValues = 250;

    private static readonly Lazy<Dictionary<string, string>> countries = new(() => Countries.All
        .SelectMany(c => c.Name.Texts.Values.Append(c.Alpha2).Append(c.Alpha3).Select(n => (Name: n, c.Alpha2)))
        .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Alpha2, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<HashSet<string>> currencies = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).ISOCurrencySymbol).Where(s => s.Length == 3)]);

    /// <summary>Every question there is, in the order of the journey.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new(AnswerNames.Title, AnswerKind.Line, ItemText.TitleLength, true),
        new(AnswerNames.Summary, AnswerKind.Text, ItemText.SummaryLength, true),
        new(AnswerNames.Language, AnswerKind.Choice, 2, true, v => Language.Find(v)?.Code),
        new(AnswerNames.Description, AnswerKind.Text, TextLength, true),
        new("audience", AnswerKind.Text, ParagraphLength),
        new(AnswerNames.Countries, AnswerKind.Lines, 120, false, v => countries.Value.GetValueOrDefault(v)),
        new(AnswerNames.Region, AnswerKind.Choice, 3, false, v => Countries.FindRegion(v)?.M49),
        new(AnswerNames.Place, AnswerKind.Line, ItemFacet.ValueLength),
        new(AnswerNames.Level, AnswerKind.Choice, 20, true, v => Outline.Levels.FirstOrDefault(l => l.Key == v)?.Key),
        new(AnswerNames.Objective, AnswerKind.Choice, 2, true, ReadObjective),
        new(AnswerNames.Objectives, AnswerKind.Choices, 2, false, ReadObjective),
        new(AnswerNames.Actions, AnswerKind.Choices, 8, false, OutlineCodes.Action),
        new(AnswerNames.Principles, AnswerKind.Choices, 1, false, OutlineCodes.Principle),
        new("principlesHow", AnswerKind.Text, ParagraphLength),
        new(AnswerNames.Targets, AnswerKind.Choices, 8, false, v => Outline.FindTarget(v)?.Code),
        new(AnswerNames.Starts, AnswerKind.Line, 10, false, ReadDay),
        new(AnswerNames.Ends, AnswerKind.Line, 10, false, ReadDay),
        new(AnswerNames.Lead, AnswerKind.Lines, ItemOrganisation.NameLength),
        new(AnswerNames.Partners, AnswerKind.Lines, ItemOrganisation.NameLength),
        new(AnswerNames.Funders, AnswerKind.Lines, ItemOrganisation.NameLength),
        new(AnswerNames.Amount, AnswerKind.Line, 20, false, ReadAmount),
        new(AnswerNames.Currency, AnswerKind.Line, 3, false, v => v.ToUpperInvariant() is var code && currencies.Value.Contains(code) ? code : null),
        new("fundingSource", AnswerKind.Line, LineLength),
        new(AnswerNames.Reached, AnswerKind.Line, 15, false, ReadCount),
        new("reachedWho", AnswerKind.Text, ParagraphLength),
        new(AnswerNames.Results, AnswerKind.Text, TextLength, true),
        new("evidence", AnswerKind.Text, TextLength),
        new("innovation", AnswerKind.Text, ParagraphLength),
        new("challenges", AnswerKind.Text, ParagraphLength),
        new(AnswerNames.Lessons, AnswerKind.Text, ParagraphLength),
        new("replication", AnswerKind.Text, ParagraphLength),
        new("authors", AnswerKind.Lines, LineLength),
        new("publisher", AnswerKind.Line, LineLength),
        new("method", AnswerKind.Text, ParagraphLength),
        new("licence", AnswerKind.Line, LineLength),
        new("format", AnswerKind.Line, LineLength),
        new(AnswerNames.Rhythm, AnswerKind.Choice, 10, false, v => v is "once" or "monthly" or "yearly" ? v : null),
        new("provider", AnswerKind.Line, LineLength),
        new("duration", AnswerKind.Line, LineLength),
        new("cost", AnswerKind.Line, LineLength),
        new("venue", AnswerKind.Line, LineLength),
        new(AnswerNames.Links, AnswerKind.Lines, CheckedLink.AddressLength, false, ReadAddress),
        new(AnswerNames.Archived, AnswerKind.Lines, 2 * CheckedLink.AddressLength + 1, false, ReadCopy),
        new("source", AnswerKind.Text, ParagraphLength),
        new(AnswerNames.TranslationOf, AnswerKind.Line, Item.CodeLength, false, ReadCode),
        new(AnswerNames.TranslatedVersion, AnswerKind.Line, 5, false, v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number.ToString(CultureInfo.InvariantCulture) : null),
        new(AnswerNames.Replicates, AnswerKind.Line, Item.CodeLength, false, ReadCode),
        new(AnswerNames.ReplicatesHow, AnswerKind.Line, LineLength),
        new(AnswerNames.ContactName, AnswerKind.Line, 120),
        new(AnswerNames.ContactEmail, AnswerKind.Line, 254, false, v => v.Split('@') is [{ Length: > 0 }, { Length: > 2 }] && !v.Contains(' ', StringComparison.Ordinal) ? v : null),
        new(AnswerNames.ContactConsent, AnswerKind.Box, 3, false, v => v == AnswerNames.Yes ? v : null),
    ];

    private static readonly Dictionary<string, Question> byName = All.ToDictionary(q => q.Name);

    public static Question? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether an answer is written in words rather than chosen.</summary>
    public static bool IsProse(string name) => name == AnswerNames.Title || Find(name)?.Kind == AnswerKind.Text;

    /// <summary>Whether the answer is shown from left to right whatever the language.</summary>
    public bool IsCode => Name is AnswerNames.Starts or AnswerNames.Ends or AnswerNames.Amount or AnswerNames.Currency or AnswerNames.Reached or AnswerNames.TranslationOf or AnswerNames.TranslatedVersion or AnswerNames.Replicates or AnswerNames.Links or AnswerNames.Archived or AnswerNames.ContactEmail;

    private static string? ReadObjective(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Outline.FindObjective(number) is { } known ? known.Number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A day, a month or a year, as ISO 8601 writes them.</summary>
    private static string? ReadDay(string value)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return forms.Any(f => DateOnly.TryParseExact(value, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2100) ? value : null;
    }

    private static string? ReadAmount(string value) =>
        decimal.TryParse(Plain(value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000_000m
            ? amount.ToString("0.##", CultureInfo.InvariantCulture) : null;

    private static string? ReadCount(string value) =>
        long.TryParse(Plain(value), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000_000_000 ? count.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Digits may be grouped by spaces or apostrophes; a comma could mean either thing and is refused.</summary>
    private static string Plain(string value) => value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

    /// <summary>The code of an item, as P-000012; whether there is one its page knows.</summary>
    private static string? ReadCode(string value) => value.ToUpperInvariant() is ['P', '-', .. var digits] code && digits.Length is >= 6 and <= 9 && digits.All(char.IsAsciiDigit) ? code : null;

    /// <summary>Only addresses a browser opens as a page: a link must not run anything.</summary>
    private static string? ReadAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0 ? value : null;

    /// <summary>An archived copy: its address, or the link and its address.</summary>
    private static string? ReadCopy(string value) => value.Split(' ') is { Length: 1 or 2 } parts && parts.All(p => ReadAddress(p) is not null) ? value : null;
}

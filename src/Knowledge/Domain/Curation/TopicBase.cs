using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>Why something is not done with a topic; its sentence is <c>Topic.Refusal.{Name}</c>.</summary>
internal enum TopicRefusal
{
    TitleMissing,
    TitleTooLong,
    IntroductionMissing,
    IntroductionTooLong,

    /// <summary>The address is not made of letters, digits and hyphens.</summary>
    SlugWrong,

    /// <summary>Another topic has the address.</summary>
    SlugTaken,

    ObjectivesWrong,
    ParagraphsWrong,
    QueryTooLong,
    CollectionUnknown,
    ResourcesWrong,
    ResourcesTooLong,
    ChangedMeanwhile,
    WrongState,

    /// <summary>A page that nothing fills is not published.</summary>
    Empty,

    WhyMissing,
}

/// <summary>A resource a topic points to.</summary>
/// <param name="Address">Address of a web page.</param>
/// <param name="Title">What it is.</param>
internal sealed record TopicResource(string Address, string Title);

/// <summary>What a topic rests on in the Compact, and what fills it. Lists are kept as they are shown in the form.</summary>
internal sealed partial record TopicBase
{
    private const int Paragraphs54 = 54, Objectives23 = 23;

    /// <summary>Numbers of objectives, separated by spaces.</summary>
    public required string Objectives { get; init; }

    /// <summary>Addresses of paragraphs of the Compact, as <c>29/b</c>, separated by spaces.</summary>
    public required string Paragraphs { get; init; }

    /// <summary>Query of the list of practices that fills it, with the question mark; empty for none.</summary>
    public required string Query { get; init; }

    /// <summary>Code of the collection that fills it; null for none.</summary>
    public string? Collection { get; init; }

    /// <summary>One resource a line: its address, a space, its title.</summary>
    public required string Resources { get; init; }

    public static TopicBase None { get; } = new() { Objectives = "", Paragraphs = "", Query = "", Resources = "" };

    public IReadOnlyList<int> ObjectiveNumbers() => [.. Split(Objectives).Select(o => int.Parse(o, CultureInfo.InvariantCulture))];
    public IReadOnlyList<string> ParagraphAddresses() => Split(Paragraphs);
    public IReadOnlyList<TopicResource> ResourceList() => [.. Resources.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 2)).Select(p => new TopicResource(p[0], p.Length > 1 ? p[1] : p[0]))];

    /// <summary>Whether anything fills the page.</summary>
    public bool IsFilled => Query.Length > 0 || Collection is not null;

    /// <summary>Whether an address can be one: small letters, digits, hyphens.</summary>
    public static bool IsSlug(string? slug) => slug is not null && Slug().IsMatch(slug);

    /// <summary>Numbers of objectives as typed; null where one is none.</summary>
    public static string? ReadObjectives(string? typed) => Read(typed, o => int.TryParse(o, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= Objectives23);

    /// <summary>Addresses of paragraphs as typed; null where one is none.</summary>
    public static string? ReadParagraphs(string? typed) =>
        Read(typed, p => Address().IsMatch(p) && int.Parse(p.Split('/')[0], CultureInfo.InvariantCulture) is >= 1 and <= Paragraphs54);

    /// <summary>Lines of address and title as typed; null where one does not begin with the address of a web page.</summary>
    public static string? ReadResources(IEnumerable<string> lines)
    {
        var read = lines.ToList();
        return read.All(l => Uri.TryCreate(l.Split(' ', 2)[0], UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0) ? string.Join('\n', read) : null;
    }

    private static string? Read(string? typed, Func<string, bool> isOne)
    {
        var parts = Split((typed ?? "").Replace(',', ' ')).Distinct().ToList();
        return parts.All(isOne) ? string.Join(' ', parts) : null;
    }

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]$")]
    private static partial Regex Slug();

    [GeneratedRegex("^[0-9]{1,2}(?:/[a-z]{1,4}){0,2}$")]
    private static partial Regex Address();
}

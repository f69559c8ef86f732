using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Ui.Api;

/// <summary>A form the API answers in.</summary>
/// <param name="Suffix">What an address ends in to ask for it.</param>
/// <param name="MediaType">What an <c>Accept</c> header names to ask for it.</param>
public sealed record ApiForm(string Suffix, string MediaType)
{
    public const string JsonType = "application/json", CsvType = "text/csv", JsonLdType = "application/ld+json", ProblemType = "application/problem+json";

    public static ApiForm Json { get; } = new(".json", JsonType);
    public static ApiForm Csv { get; } = new(".csv", CsvType);
    public static ApiForm JsonLd { get; } = new(".jsonld", JsonLdType);

    /// <summary>All forms; where a client likes several equally the first is given.</summary>
    public static IReadOnlyList<ApiForm> All { get; } = [Json, Csv, JsonLd];

    /// <summary>The form an address asks for by its ending, or null.</summary>
    public static ApiForm? BySuffix(string path) => All.FirstOrDefault(f => path.EndsWith(f.Suffix, StringComparison.Ordinal));

    /// <summary>The form a request likes best; null when it accepts none of them.</summary>
    public static ApiForm? Accepted(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0) return Json;
        var best = All.MaxBy(form => Quality(form, ranges))!;
        return Quality(best, ranges) > 0 ? best : null;
    }

    /// <summary>The quality a client gives a form: that of the most exact range that covers it.</summary>
    private static double Quality(ApiForm form, IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(form.MediaType);
        return ranges.Where(range => type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}

using System.Globalization;
using Marrakech.Kernel.Acts;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Trust.Features.Shared;

/// <summary>A page of acts with what the reader asked for.</summary>
internal sealed record ActList
{
    public required ActScope Scope { get; init; }
    public required ActFilter Filter { get; init; }

    /// <summary>Acts of this page, newest first.</summary>
    public required IReadOnlyList<ActEntry> Acts { get; init; }

    /// <summary>Query of the page that follows; null at the end.</summary>
    public required string? Older { get; init; }

    /// <summary>Whether newer acts stand before this page.</summary>
    public required bool IsContinued { get; init; }

    /// <summary>Query of this list as a file.</summary>
    public string Query => QueryOf(null);

    /// <summary>The subject as the reader wrote it.</summary>
    public string SubjectText => Filter.Subject is ({ Length: > 0 } kind, var key) ? $"{kind}:{key}" : "";

    /// <summary>Reads the page an address asks for; a name or subject that cannot be finds nothing.</summary>
    public static async Task<ActList> ReadAsync(ActReader reader, ActScope scope, HttpRequest request, CancellationToken ct)
    {
        var filter = FilterOf(request);
        var before = long.TryParse(request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var acts = await reader.NewestAsync(scope, filter, before, ct);
        var list = new ActList { Scope = scope, Filter = filter, Acts = [.. acts.Take(ActReader.PageSize)], Older = null, IsContinued = before != long.MaxValue };
        return acts.Count <= ActReader.PageSize ? list : list with { Older = list.QueryOf(list.Acts[^1].Number) };
    }

    /// <summary>The filter an address carries.</summary>
    public static ActFilter FilterOf(HttpRequest request)
    {
        var (name, subject) = (request.Query["name"].ToString(), request.Query["subject"].ToString());
        return new ActFilter(
            name.Length == 0 || name.Any(char.IsControl) ? null : name,
            subject.Length == 0 ? null : ActFilter.ReadSubject(subject) ?? new ActSubject("", ""));
    }

    private string QueryOf(long? before)
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            new("name", Filter.Name), new("subject", SubjectText), new("before", before?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value))).ToString();
    }
}

using System.Text.Json;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Features.Shared.Programs;

/// <summary>Reads what programs send.</summary>
internal static class ProgramInput
{
    /// <summary>Header with a program's own key for what it makes, and with the version it read.</summary>
    public const string KeyHeader = "Idempotency-Key", VersionHeader = "If-Match";

    /// <summary>A JSON value as somebody would type it; an object or null is no answer.</summary>
    public static IReadOnlyList<string> ValuesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(ValuesOf)],
        _ => [],
    };

    /// <summary>The version a header names, without its quotes; null for none.</summary>
    public static string? VersionOf(string? header) => Typed.Line(header)?.Trim('"') is { Length: > 0 } version ? version : null;

    /// <summary>The answers to some questions that have one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Answered(RequestAnswers answers, IEnumerable<RequestQuestion> questions) =>
        questions.Where(q => answers[q.Name].Count > 0).ToDictionary(q => q.Name, q => answers[q.Name]);
}

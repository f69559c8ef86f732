using System.Text.Json.Serialization;

namespace Marrakech.Compact.Contracts;

/// <summary>A citation of a practice.</summary>
/// <param name="Mark">Footnote mark, or null for a plain link.</param>
/// <param name="Text">Text of the citation; null where the definition is missing in the source.</param>
/// <param name="Url">Link, where there is one.</param>
public sealed record SourceCitation(string? Mark, string? Text, string? Url)
{
    /// <summary>How much of the practice's text stands before the mark, in UTF-16 units; null where the mark is lost or there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? At { get; init; }
}

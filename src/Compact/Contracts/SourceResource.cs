namespace Marrakech.Compact.Contracts;

/// <summary>A resource a document points its readers to.</summary>
public sealed record SourceResource(string Title, string Text, string? Url, Place Place)
{
    /// <summary>Numbers of the objectives the document names with it or, where it names none, those it speaks to; may be empty.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];
}

namespace Marrakech.Compact.Contracts;

/// <summary>A resource a document points its readers to.</summary>
public sealed record SourceResource(string Title, string Text, string? Url, Place Place)
{
    /// <summary>Numbers of the objectives it is linked to by the outline's list of tools; may be empty.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];
}

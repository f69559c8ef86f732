namespace Marrakech.Knowledge.Search.Querying;

/// <summary>What to mark in a title or text shown to the reader.</summary>
internal sealed class HighlightTerms
{
    private readonly Dictionary<string, HashSet<string>> _stems = new(StringComparer.Ordinal);

    /// <summary>Words marked as written, whatever the language.</summary>
    public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Concepts { get; } = new(StringComparer.Ordinal);

    public List<string> Prefixes { get; } = [];

    public bool IsEmpty => _stems.Count == 0 && Forms.Count == 0 && Concepts.Count == 0 && Prefixes.Count == 0;

    public void AddStem(string language, string stem)
    {
        if (!_stems.TryGetValue(language, out var stems))
            _stems[language] = stems = new HashSet<string>(StringComparer.Ordinal);
        stems.Add(stem);
    }

    public bool Marks(string language, string form, string? stem) =>
        stem is not null && _stems.TryGetValue(language, out var stems) && stems.Contains(stem)
        || Forms.Contains(form)
        || Prefixes.Exists(prefix => form.StartsWith(prefix, StringComparison.Ordinal));
}

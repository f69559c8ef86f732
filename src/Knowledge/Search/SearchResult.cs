namespace Marrakech.Knowledge.Search;

/// <summary>The answer to a <see cref="SearchQuery"/>.</summary>
internal sealed record SearchResult
{
    public required int Total { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts by facet, each with the filters of the other facets applied but not its own.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>The query with its unknown words replaced by known ones; null when there is nothing better to offer.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>True when too little held all the words, so that things holding some of them are shown.</summary>
    public bool SomeWordsOnly { get; init; }

    public required TimeSpan Took { get; init; }
}

/// <summary>One found thing.</summary>
internal sealed record SearchHit
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Address { get; init; }

    /// <summary>Language that title and snippet are in.</summary>
    public required string Language { get; init; }

    /// <summary>Zero when the sort is not by relevance.</summary>
    public required float Score { get; init; }

    public required IReadOnlyList<TextSegment> Title { get; init; }

    public required IReadOnlyList<TextSegment> Snippet { get; init; }

    /// <summary>Where the words were found: title, summary, body, names, country.</summary>
    public required IReadOnlyList<string> MatchedFields { get; init; }

    public DateOnly? Date { get; init; }
}

/// <summary>A stretch of plain text, to be encoded by whoever shows it, and whether it answers the query.</summary>
internal sealed record TextSegment(string Text, bool IsMatch);

/// <summary>A value of a facet with the number of things that have it.</summary>
internal sealed record FacetCount(string Value, int Count, bool IsChosen);

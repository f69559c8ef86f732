namespace Marrakech.Knowledge.Search.Querying;

internal enum PartKind
{
    Word,
    Phrase,
    Prefix,
}

/// <summary>A word, a quoted phrase or the beginning of a word, as typed.</summary>
internal sealed record QueryPart(PartKind Kind, string Text);

/// <summary>Alternatives of which one is enough (most often a single one), or something that must not occur.</summary>
internal sealed record QueryClause(IReadOnlyList<QueryPart> Alternatives, bool Excluded = false)
{
    public bool IsPlainWord => !Excluded && Alternatives is [{ Kind: PartKind.Word }];
}

/// <summary>What a reader typed, taken apart.</summary>
internal sealed record ParsedQuery(IReadOnlyList<QueryClause> Clauses)
{
    public bool IsEmpty => Clauses.Count == 0;

    public bool OnlyExcludes => Clauses.All(clause => clause.Excluded);
}

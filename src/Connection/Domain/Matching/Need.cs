namespace Marrakech.Connection.Domain.Matching;

/// <summary>What a request asks for, as far as it is compared.</summary>
internal sealed record Need
{
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Objectives, the primary one first.</summary>
    public required IReadOnlyList<int> Objectives { get; init; }

    /// <summary>Actions, as <c>8/a</c>.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Countries that ask, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Languages to work in, as <c>fr</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How many pieces of equipment are asked for; null where none are.</summary>
    public int? Equipment { get; init; }

    /// <summary>Money that is there, in dollars of the United States; null where nobody knows.</summary>
    public decimal? Funds { get; init; }

    /// <summary>When help is wished to begin; null for as soon as possible.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>The day of the question.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day help is wished to begin: today where no later one is named.</summary>
    public DateOnly Wished => Starts is { } starts && starts > Today ? starts : Today;

    /// <summary>Whether explanations may repeat its words: not where it is confidential.</summary>
    public bool ShowsWords { get; init; } = true;
}

using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Trust.Contracts.Api;

/// <summary>Which acts are wanted. With a filter the list holds public acts only.</summary>
public sealed record ActFilters
{
    /// <summary>Name of the act, as DocumentsImported.</summary>
    [FromQuery(Name = "name")]
    public string? Name { get; init; }

    /// <summary>What it is about: kind and code with a colon between them, as item:P-000012.</summary>
    [FromQuery(Name = "subject")]
    public string? Subject { get; init; }
}

/// <summary>The tree a proof leads to.</summary>
public sealed record InclusionParameters
{
    /// <summary>Number of acts in the tree; the newest checkpoint that covers the act when left out.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }
}

/// <summary>The trees a proof compares.</summary>
public sealed record ConsistencyParameters
{
    /// <summary>Number of acts in the older tree; 1 when left out.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Number of acts in the newer tree; as many as there are when left out.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }
}

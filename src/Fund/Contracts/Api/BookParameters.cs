using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Contracts.Api;

/// <summary>Which postings are wanted.</summary>
public sealed record FundPostingFilters
{
    /// <summary>What happened, as deposit.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>The business document: kind and code with a colon between them, as deposit:FD-000012, or its code alone.</summary>
    [FromQuery(Name = "document")]
    public string? Document { get; init; }

    /// <summary>Number of the chart of accounts.</summary>
    [FromQuery(Name = "account")]
    public string? Account { get; init; }

    /// <summary>Code of the donor, organisation or bank account.</summary>
    [FromQuery(Name = "party")]
    public string? Party { get; init; }

    /// <summary>Code of the project.</summary>
    [FromQuery(Name = "project")]
    public string? Project { get; init; }
}

/// <summary>The day balances are wanted of.</summary>
public sealed record FundDay
{
    /// <summary>Day, as 2026-03-31; today in London when left out.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; init; }
}

/// <summary>The tree a proof leads to.</summary>
public sealed record FundInclusionParameters
{
    /// <summary>Number of postings in the tree; those of the newest checkpoint that covers the posting when left out.</summary>
    [FromQuery(Name = "size")]
    public string? Size { get; init; }
}

/// <summary>The trees a proof compares.</summary>
public sealed record FundConsistencyParameters
{
    /// <summary>Number of postings in the older tree; 1 when left out.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Number of postings in the newer tree; as many as there are when left out.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }
}

using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Compact.Contracts.Api;

/// <summary>Filters of objectives. Any of the values of a filter, and every filter.</summary>
public sealed record ObjectiveFilters
{
    /// <summary>Key of a thematic area: data, protection, crime, regular or inclusion.</summary>
    [FromQuery(Name = "area")]
    public string[]? Areas { get; init; }

    /// <summary>SDG target (<c>10.7</c>) or goal (<c>10</c>).</summary>
    [FromQuery(Name = "sdg")]
    public string[]? Sdgs { get; init; }
}

/// <summary>Filters of actions. Any of the values of a filter.</summary>
public sealed record ActionFilters
{
    /// <summary>Number of the objective, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }
}

/// <summary>Filters of instruments. Any of the values of a filter, and every filter.</summary>
public sealed record InstrumentFilters
{
    /// <summary>Number of an objective the instrument belongs to, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }

    /// <summary>Kind: convention, covenant, protocol, declaration, framework, agenda, agreement or compact.</summary>
    [FromQuery(Name = "kind")]
    public string[]? Kinds { get; init; }
}

/// <summary>Filters of goals. Any of the values of a filter.</summary>
public sealed record SdgGoalFilters
{
    /// <summary>Number of an objective the goal is listed for, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }
}

/// <summary>Filters of targets. Any of the values of a filter, and every filter.</summary>
public sealed record SdgTargetFilters
{
    /// <summary>Number of an objective the target is listed for, 1 to 23.</summary>
    [FromQuery(Name = "objective")]
    public string[]? Objectives { get; init; }

    /// <summary>SDG target (<c>10.7</c>) or goal (<c>10</c>).</summary>
    [FromQuery(Name = "sdg")]
    public string[]? Sdgs { get; init; }
}

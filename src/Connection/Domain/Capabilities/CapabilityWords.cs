using System.Globalization;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>What an organisation says of something it can do, each value in its one spelling.</summary>
internal sealed record CapabilityWords
{
    public const int TitleLength = 200, DescriptionLength = 4_000, MostPlaces = 60, MostWorks = 10;

    public required string Title { get; init; }

    /// <summary>Language title and description are written in.</summary>
    public required string Language { get; init; }
    public required string Description { get; init; }

    /// <summary>Kinds of support, as requests name them.</summary>
    public required IReadOnlyList<string> Supports { get; init; }

    /// <summary>Objectives, the primary one first.</summary>
    public required IReadOnlyList<int> Objectives { get; init; }

    /// <summary>Actions under them, as <c>8/a</c>; none for whole objectives.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Whether every country is served.</summary>
    public bool IsWorldwide { get; init; }

    /// <summary>Countries and regions served.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Languages worked in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    public required FreeCapacity Capacity { get; init; }

    /// <summary>Last day on which the capacity is free; null where it is not known to end.</summary>
    public DateOnly? FreeUntil { get; init; }
    public required CostBasis Cost { get; init; }
    public IReadOnlyList<NamedWork> Works { get; init; } = [];

    /// <summary>Equipment or assets it offers; null where it offers none.</summary>
    public OfferedEquipment? Equipment { get; init; }

    /// <summary>Whether there is capacity on a day.</summary>
    public bool IsFreeOn(DateOnly day) => Capacity != FreeCapacity.None && (FreeUntil is not { } last || day <= last);

    /// <summary>Whether it is about an action: it names it, or its objective and none of its actions.</summary>
    public bool Covers(string action)
    {
        if (Actions.Contains(action)) return true;
        var objective = action.Split('/')[0];
        return Objectives.Any(o => o.ToString(CultureInfo.InvariantCulture) == objective) && !Actions.Any(a => a.StartsWith($"{objective}/", StringComparison.Ordinal));
    }
}

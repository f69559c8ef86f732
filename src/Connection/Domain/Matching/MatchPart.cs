namespace Marrakech.Connection.Domain.Matching;

/// <summary>What a score is made of.</summary>
internal enum MatchPart
{
    /// <summary>The same objectives and actions.</summary>
    Theme,

    /// <summary>The same words and meanings.</summary>
    Text,

    /// <summary>The same country or region, or countries in the same situation.</summary>
    Place,
    Language,

    /// <summary>Comparative advantage: finished work, which counts more than claims.</summary>
    Record,

    /// <summary>Operational capacity, and how fresh what is known of it is.</summary>
    Capacity,
    Cost,
    Timeliness,

    /// <summary>So that not the same names win every time.</summary>
    Diversity,
}

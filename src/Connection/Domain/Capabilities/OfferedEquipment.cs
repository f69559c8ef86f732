namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>In which state equipment is. Stored by name; its words are <c>AssetCondition.{Name}</c>.</summary>
internal enum AssetCondition
{
    New,

    /// <summary>Used, and works as it should.</summary>
    Good,

    /// <summary>Works after a repair.</summary>
    Repairable,
}

/// <summary>Equipment or assets an organisation offers (Objective 11 (d)).</summary>
/// <param name="What">What it is.</param>
/// <param name="Number">How many pieces.</param>
/// <param name="Condition">In which state.</param>
/// <param name="Until">Last day on which it is available; null where it is not known to end.</param>
internal sealed record OfferedEquipment(string What, int Number, AssetCondition Condition, DateOnly? Until)
{
    public const int WhatLength = 200, MostPieces = 1_000_000;
}

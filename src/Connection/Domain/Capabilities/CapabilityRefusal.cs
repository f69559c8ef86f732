namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>Why something is not done with a capability; its sentence is <c>Capability.Refusal.{Name}</c>.</summary>
internal enum CapabilityRefusal
{
    /// <summary>It is another organisation's, or whoever acts does not act for one.</summary>
    NotYours,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>The organisation describes as many as it may.</summary>
    TooMany,

    /// <summary>Somebody changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The day until which there is capacity is over: a new one must be said.</summary>
    FreeDayOver,
}

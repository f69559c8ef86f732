namespace Marrakech.Operations.Jobs;

/// <summary>Where a job stands. Stored by name.</summary>
internal enum JobState
{
    /// <summary>For its turn, or for the next attempt.</summary>
    Waiting,

    /// <summary>A node holds a lease on it. When the lease has run out, the node is taken for dead.</summary>
    Running,

    Done,

    /// <summary>Given up after the last attempt; an administrator may have it tried again.</summary>
    Failed,
}

namespace Marrakech.Kernel.Data;

/// <summary>Why the database takes no change for a while. What it holds can still be read, and nothing that was saved is lost.</summary>
public enum StoreTrouble
{
    /// <summary>Its disk is full.</summary>
    Full,

    /// <summary>It may only be read: it was made so, or follows another one.</summary>
    ReadOnly,
}

/// <summary>The trouble a failure tells of; null where it is another failure. Each engine has codes of its own.</summary>
public delegate StoreTrouble? StoreTroubleOf(Exception failure);

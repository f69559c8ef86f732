namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>Where a collection or a topic page stands. Stored by name.</summary>
internal enum CollectionState
{
    /// <summary>Only the secretariat sees it.</summary>
    Draft,

    /// <summary>Everybody reads it; it may still be changed.</summary>
    Published,

    /// <summary>Its address tells when and why it went.</summary>
    Withdrawn,
}

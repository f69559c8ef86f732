namespace Marrakech.Support;

/// <summary>What a test's database holds before the test.</summary>
public enum Content
{
    /// <summary>What the first start puts there: our own outline and the starter repository.</summary>
    Starter,

    /// <summary>The same, and what the import of the source documents adds.</summary>
    Documents,
}

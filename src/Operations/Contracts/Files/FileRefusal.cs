namespace Marrakech.Operations.Contracts.Files;

/// <summary>Why a file is not taken in. The sentence is the text <c>FileRefusal.{name}</c>.</summary>
public enum FileRefusal
{
    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>Larger than the setting <c>upload-limit</c> allows.</summary>
    TooLarge,

    /// <summary>None of the types that are taken in.</summary>
    UnknownType,

    /// <summary>An archive that is no office document.</summary>
    Archive,

    /// <summary>HTML, SVG or other markup, which could run script where it is opened.</summary>
    Markup,

    /// <summary>One type to one program and another to the next.</summary>
    SeveralTypes,

    /// <summary>Cut off, broken, or locked by a password.</summary>
    Damaged,

    /// <summary>An office document with macros or embedded programs.</summary>
    Macros,

    /// <summary>An office document with an archive in it.</summary>
    Nested,

    /// <summary>An office document that unfolds to far more than it seems.</summary>
    TooMuchInside,

    /// <summary>An image of more pixels than can be shown.</summary>
    TooManyPixels,

    /// <summary>The scanner found malware.</summary>
    Infected,

    /// <summary>The scanner could not be asked; the file may be good.</summary>
    NotScanned,
}

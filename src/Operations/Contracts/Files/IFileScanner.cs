namespace Marrakech.Operations.Contracts.Files;

/// <summary>What a scanner found.</summary>
public enum ScanVerdict
{
    /// <summary>Nothing.</summary>
    Clean,

    /// <summary>Malware.</summary>
    Infected,

    /// <summary>It could not be asked or did not understand.</summary>
    Unknown,
}

/// <summary>Looks into every upload before it is stored. All registered scanners must find it clean.</summary>
public interface IFileScanner
{
    /// <summary>Reads the content to its end and judges it; throws only when cancelled.</summary>
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct);
}

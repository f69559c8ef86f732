namespace Marrakech.Compact.Contracts;

/// <summary>A live number of the start page, linked to its evidence.</summary>
public interface ILiveNumber
{
    /// <summary>Place among the numbers, smallest first.</summary>
    int Order { get; }

    /// <summary>Key of the plural text that names what is counted.</summary>
    string TextKey { get; }

    /// <summary>Path of the evidence, without the language.</summary>
    string Path { get; }

    /// <summary>The number now.</summary>
    ValueTask<long> CountAsync(CancellationToken ct);
}

namespace Marrakech.Knowledge.Contracts;

/// <summary>What an import came to. Either every file was taken, or none was.</summary>
public sealed record ImportOutcome
{
    /// <summary>One sentence for each file that could not be taken, naming it and the reason. Empty when all went well.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>The documents in the order they were read.</summary>
    public IReadOnlyList<ImportedDocument> Documents { get; init; } = [];

    /// <summary>What became of the practices; null when nothing was stored.</summary>
    public PracticeCounts? Practices { get; init; }

    /// <summary>True when nothing was stored because a dry run was asked for.</summary>
    public bool DryRun { get; init; }
}

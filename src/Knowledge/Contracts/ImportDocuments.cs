using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Contracts;

/// <summary>What an operator asks of an import.</summary>
/// <param name="Paths">Files and folders; of a folder every file directly in it.</param>
/// <param name="DryRun">Read and report, store nothing.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, bool DryRun);

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

/// <summary>A document of an import: what was read and, unless in a dry run, how it was stored.</summary>
public sealed record ImportedDocument(SourceDocument Source, StoredDocument? Stored);

/// <summary>What became of the practices of an import.</summary>
/// <param name="Read">Practices in the documents.</param>
/// <param name="Attached">Editions attached to items.</param>
/// <param name="Unchanged">Editions that stood there already.</param>
/// <param name="Superseded">Editions that an altered document replaced or no longer holds.</param>
/// <param name="Created">Items made because no known one was the same practice.</param>
/// <param name="Items">Practices in the repository afterwards.</param>
public sealed record PracticeCounts(int Read, int Attached, int Unchanged, int Superseded, int Created, int Items);

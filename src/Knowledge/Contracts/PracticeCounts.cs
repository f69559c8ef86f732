namespace Marrakech.Knowledge.Contracts;

/// <summary>What became of the practices of an import.</summary>
/// <param name="Read">Practices in the documents.</param>
/// <param name="Attached">Editions attached to items.</param>
/// <param name="Unchanged">Editions that stood there already.</param>
/// <param name="Superseded">Editions that an altered document replaced or no longer holds.</param>
/// <param name="Created">Items made because no known one was the same practice.</param>
/// <param name="Items">Practices in the repository afterwards.</param>
public sealed record PracticeCounts(int Read, int Attached, int Unchanged, int Superseded, int Created, int Items);

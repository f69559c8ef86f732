namespace Marrakech.Knowledge.Contracts;

/// <summary>What an operator asks of an import.</summary>
/// <param name="Paths">Files and folders; of a folder every file directly in it.</param>
/// <param name="DryRun">Read and report, store nothing.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, bool DryRun);

using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Contracts;

/// <summary>A document of an import: what was read and, unless in a dry run, how it was stored.</summary>
public sealed record ImportedDocument(SourceDocument Source, StoredDocument? Stored);

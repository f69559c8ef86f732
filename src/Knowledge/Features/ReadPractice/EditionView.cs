using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>An edition as a page shows it: its words, with or without the marks of what was read from them.</summary>
internal sealed record EditionView(string Code, NumberedEdition Numbered, bool WithFacts)
{
    /// <summary>The sources the official text cites.</summary>
    public IReadOnlyList<SourceCitation> Citations { get; } = JsonSerializer.Deserialize<List<SourceCitation>>(Numbered.Edition.Citations) ?? [];

    /// <summary>Permanent address without language and leading slash.</summary>
    public string Address => Shared.KnowledgeLinks.Version(Code, Numbered.Number)[1..];
}

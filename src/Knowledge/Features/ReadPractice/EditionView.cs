using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.Read;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>An edition as a page shows it: its words, with or without the marks of what was read from them.</summary>
internal sealed record EditionView(string Code, NumberedEdition Numbered, bool WithFacts)
{
    /// <summary>The sources the official text cites.</summary>
    public IReadOnlyList<SourceCitation> Citations { get; } = EditionCitations.Of(Numbered.Edition);

    /// <summary>Permanent address without language and leading slash.</summary>
    public string Address => Shared.KnowledgeLinks.Version(Code, Numbered.Number)[1..];
}

using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.Read;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>An edition as a page shows it: its words, with or without the marks of what was read from them.</summary>
internal sealed record EditionView(string Code, NumberedEdition Numbered, bool WithFacts)
{
    /// <summary>The sources the official text cites.</summary>
    public IReadOnlyList<SourceCitation> Citations { get; } = EditionCitations.Of(Numbered.Edition);

    /// <summary>Those of their links that are dead or left alone, by address.</summary>
    public IReadOnlyDictionary<string, CheckedLink> Noted { get; init; } = new Dictionary<string, CheckedLink>();

    /// <summary>Whether it is the only edition of the page, so that a mark is found by its number.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Where the mark of a footnote is found on the page.</summary>
    public string MarkId(string mark) => IsAlone ? $"mark-{mark}" : string.Create(CultureInfo.InvariantCulture, $"mark-{Numbered.Number}-{mark}");

    /// <summary>Where the source behind a mark is named.</summary>
    public string NoteId(string mark) => $"{MarkId(mark)}-note";

    /// <summary>Permanent address without language and leading slash.</summary>
    public string Address => Shared.KnowledgeLinks.Version(Code, Numbered.Number)[1..];
}

/// <summary>Some of an edition's words.</summary>
internal sealed record StretchView(EditionView Edition, IReadOnlyList<MarkedStretch> Stretches);

using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Booklets;
using Marrakech.Compact.Importing.Booklets.FirstEdition;
using Marrakech.Compact.Importing.Labels;
using Marrakech.Compact.Importing.Recommendations;
using Marrakech.Compact.Importing.Resolutions;

namespace Marrakech.Compact.Importing;

/// <summary>The parsers the importer has, one for each kind of document.</summary>
internal static class DocumentParsers
{
    public static IReadOnlyList<DocumentParser> All { get; } =
    [
        new(DocumentKind.Resolution, ResolutionReader.Read),
        new(DocumentKind.Booklet, BookletReader.Read),
        new(DocumentKind.FirstEdition, FirstEditionReader.Read),
        new(DocumentKind.ActionLabels, LabelReader.Read),
        new(DocumentKind.Recommendations, RecommendationReader.Read),
    ];
}

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The same list or thing for machines.</summary>
/// <param name="Path">Path under the API, as <c>/practices</c>.</param>
/// <param name="Query">Query the API understands.</param>
/// <param name="Formats">Endings: csv, json, jsonld.</param>
/// <param name="Feed">Path of the feed without language; null where there is none.</param>
/// <param name="LabelKey">Key of the text before the links.</param>
internal sealed record DataLinks(string Path, string Query, IReadOnlyList<string> Formats, string? Feed, string LabelKey);

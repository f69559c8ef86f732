namespace Marrakech.Compact.Contracts;

/// <summary>An official document in its current version.</summary>
public sealed record OfficialDocumentText(
    string Key, int Version, string Title, string? Symbol, string Language, string FileName, string FileDigest,
    DateTimeOffset ImportedAt, ReadingReport Report, IReadOnlyList<OfficialText> Texts)
{
    private readonly Lazy<ILookup<OfficialKind, OfficialText>> byKind = new(() => Texts.ToLookup(t => t.Kind));
    private readonly Lazy<Dictionary<(OfficialKind, string), OfficialText>> byAddress = new(() => Texts.ToDictionary(t => (t.Kind, t.Address)));

    /// <summary>All texts of a kind in reading order.</summary>
    public IEnumerable<OfficialText> Of(OfficialKind kind) => byKind.Value[kind];

    /// <summary>The text of a kind at an address, or null.</summary>
    public OfficialText? At(OfficialKind kind, string address) => byAddress.Value.GetValueOrDefault((kind, address));
}

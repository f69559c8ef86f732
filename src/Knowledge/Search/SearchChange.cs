namespace Marrakech.Knowledge.Search;

/// <summary>A change to one document: its new content, or its removal when <see cref="Document"/> is null.</summary>
internal sealed record SearchChange(string Id, SearchDocument? Document)
{
    public static SearchChange Of(SearchDocument document) => new(document.Id, document);

    public static SearchChange Removal(string id) => new(id, null);
}

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Knows business documents of some kinds, so that verification finds a posting without its document.</summary>
internal interface IBookDocuments
{
    /// <summary>Kinds of documents it knows.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Those of <paramref name="codes"/> that are there.</summary>
    Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Path of a document's public page, without language; null where it has none.</summary>
    string? PathOf(string kind, string code) => null;
}

using Marrakech.Kernel.Access;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Knows business documents of some kinds, so that verification finds a posting without its document.</summary>
internal interface IBookDocuments
{
    /// <summary>Kinds of documents it knows.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Those of <paramref name="codes"/> that are there.</summary>
    Task<IReadOnlySet<string>> FindAsync(string kind, IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Path of a document's page, without language; null where it has none, or none for whoever looks.</summary>
    Task<string?> PathAsync(string kind, string code, Actor actor, CancellationToken ct) => Task.FromResult<string?>(null);
}

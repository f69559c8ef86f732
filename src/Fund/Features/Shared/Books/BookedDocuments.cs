using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.VerifyBooks;
using Marrakech.Kernel.Access;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Where business documents are, for whoever looks.</summary>
internal sealed class BookedDocuments(IEnumerable<IBookDocuments> documents, ProjectPaths projects, CurrentActor actor)
{
    /// <summary>Kinds of documents postings can name.</summary>
    public IReadOnlyList<string> Kinds => [.. documents.SelectMany(d => d.Kinds).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Path of a document without language; null where it has no page, or none for whoever looks.</summary>
    public async Task<string?> PathAsync(string kind, string code, CancellationToken ct) =>
        kind == PaymentDetails.Thing ? await projects.DetailsAsync(code, actor.Value, ct)
        : documents.FirstOrDefault(d => d.Kinds.Contains(kind)) is { } known ? await known.PathAsync(kind, code, actor.Value, ct) : null;
}

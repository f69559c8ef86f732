using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Compact.Data;
using Marrakech.Compact.Reading;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Compact.Contracts;

/// <summary>What storing a document came to.</summary>
public enum StoreOutcome
{
    /// <summary>The first version of this document.</summary>
    Added,

    /// <summary>An altered edition: kept as a further version beside the earlier ones.</summary>
    NewVersion,

    /// <summary>The same content as the current version: nothing was written.</summary>
    Unchanged,
}

/// <summary>Outcome of storing one document.</summary>
public sealed record StoredDocument(string Key, int Version, StoreOutcome Outcome, int Passages)
{
    /// <summary>What differs from the version before; null for a first or an unchanged one.</summary>
    public TextChanges? Changes { get; init; }
}

/// <summary>How many texts of a version differ from the version before.</summary>
/// <param name="Added">Texts at addresses the version before does not have.</param>
/// <param name="Altered">Texts worded otherwise.</param>
/// <param name="Dropped">Texts that are no longer there.</param>
public sealed record TextChanges(int Added, int Altered, int Dropped);

/// <summary>A stored version of a document, as a list shows it.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Version">1 for the first import.</param>
/// <param name="FileName">Name of the file read, for people.</param>
/// <param name="ImportedAt">Instant of the act that brought it in.</param>
public sealed record DocumentVersion(string Key, int Version, string FileName, DateTimeOffset ImportedAt);

/// <summary>Keeps official documents, each version for ever. Called inside the act of an import.</summary>
public sealed class DocumentStore(AppDb db)
{
    /// <summary>Stores <paramref name="source"/> unless the current version already says the same.</summary>
    public async Task<StoredDocument> StoreAsync(OpenAct act, SourceDocument source, CancellationToken ct)
    {
        var digest = ContentDigest(source);
        var current = await db.Set<OfficialDocument>().AsNoTracking().Where(d => d.Key == source.Key)
            .OrderByDescending(d => d.Version).Select(d => new { d.Id, d.Version, d.ContentDigest }).FirstOrDefaultAsync(ct);
        if (current?.ContentDigest == digest) return new StoredDocument(source.Key, current.Version, StoreOutcome.Unchanged, 0);

        var document = new OfficialDocument
        {
            Id = Guid.CreateVersion7(act.At),
            Key = source.Key,
            Version = (current?.Version ?? 0) + 1,
            Title = source.Title,
            Symbol = source.Symbol,
            Language = source.Language,
            FileName = source.FileName,
            FileDigest = source.Sha256,
            ContentDigest = digest,
            ImportedAt = act.At,
            Report = JsonSerializer.Serialize(source.Report),
        };
        document.Passages.AddRange(Passages.Of(source, document.Id, act.At));
        db.Add(document);
        act.Changed("document", source.Key);
        return new StoredDocument(source.Key, document.Version, current is null ? StoreOutcome.Added : StoreOutcome.NewVersion, document.Passages.Count)
        {
            Changes = current is null ? null : await ChangesAsync(current.Id, document.Passages, ct),
        };
    }

    /// <summary>Every stored version, the newest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(CancellationToken ct) => await db.Set<OfficialDocument>().AsNoTracking()
        .OrderByDescending(d => d.ImportedAt).ThenBy(d => d.Key).Select(d => new DocumentVersion(d.Key, d.Version, d.FileName, d.ImportedAt)).ToListAsync(ct);

    private async Task<TextChanges> ChangesAsync(Guid before, List<Passage> now, CancellationToken ct)
    {
        var old = await db.Set<Passage>().AsNoTracking().Where(p => p.DocumentId == before)
            .ToDictionaryAsync(p => (p.Kind, p.Address), p => (p.Heading, p.Text, p.Link), ct);
        var added = now.Count(p => !old.ContainsKey((p.Kind, p.Address)));
        var altered = now.Count(p => old.TryGetValue((p.Kind, p.Address), out var was) && was != (p.Heading, p.Text, p.Link));
        return new TextChanges(added, altered, old.Count - (now.Count - added));
    }

    /// <summary>Digest of what was understood, without places and file: a re-wrapped copy has the same one.</summary>
    private static string ContentDigest(SourceDocument source)
    {
        var texts = Passages.Of(source, Guid.Empty, DateTimeOffset.UnixEpoch)
            .Select(p => new object?[] { p.Kind, p.Address, p.Marker, p.Heading, p.Text, p.Link, p.Objectives });
        var practices = source.Practices.Select(p => new object[] { p.Objective, p.Position, p.Title, p.Text, p.Citations });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { source.Key, source.Title, source.Symbol, texts, practices });
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}

using Marrakech.Compact.Data;
using Marrakech.Compact.Reading;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Compact.Contracts;

/// <summary>The official documents in their current versions, held in memory and renewed when an import changes them.</summary>
public sealed class CompactLibrary(IServiceScopeFactory scopes) : IChangeFollower
{
    private volatile Shelf shelf = new([]);

    /// <summary>What stands on the shelf now. Take it once per request: it never changes under the reader.</summary>
    public Shelf Shelf => shelf;

    /// <inheritdoc />
    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var heads = await db.Set<OfficialDocument>().GroupBy(d => d.Key).Select(g => new { g.Key, Version = g.Max(d => d.Version) }).ToListAsync(ct);
        var known = shelf.Documents.Select(d => new { d.Key, d.Version });
        if (heads.ToHashSet().SetEquals(known)) return;
        var documents = new List<OfficialDocumentText>();
        foreach (var head in heads) documents.Add(await ShelfReader.ReadAsync(db, head.Key, head.Version, ct));
        shelf = new Shelf(documents);
    }
}

/// <summary>The current official documents.</summary>
public sealed class Shelf(IReadOnlyList<OfficialDocumentText> documents)
{
    /// <summary>Every document, in no particular order.</summary>
    public IReadOnlyList<OfficialDocumentText> Documents { get; } = documents;

    /// <summary>A/RES/73/195, the authority; null before it is imported.</summary>
    public OfficialDocumentText? Resolution => Find("resolution");

    /// <summary>The document with this key, or null.</summary>
    public OfficialDocumentText? Find(string key) => Documents.FirstOrDefault(d => d.Key == key);

    /// <summary>Title and commitment of an objective as the resolution has it, or null.</summary>
    public OfficialText? Objective(int number) => Resolution?.At(OfficialKind.Objective, $"objective/{number}");

    /// <summary>Text of an action in one document, or null.</summary>
    public OfficialText? Action(string document, int objective, string letter) =>
        Find(document)?.At(OfficialKind.Action, $"objective/{objective}/{letter}");

    /// <summary>A paragraph or sub-item of the Compact by address (<c>43</c>, <c>43/a/ii</c>), or null.</summary>
    public OfficialText? Paragraph(string address) =>
        Resolution?.At(address.Contains('/', StringComparison.Ordinal) ? OfficialKind.Item : OfficialKind.Paragraph, address);

    /// <summary>The sub-items directly below an address.</summary>
    public IEnumerable<OfficialText> ItemsBelow(string address) => Resolution?.Of(OfficialKind.Item)
        .Where(t => t.Address.StartsWith(address + "/", StringComparison.Ordinal) && t.Address.LastIndexOf('/') == address.Length) ?? [];

    /// <summary>Resources the documents link to an objective.</summary>
    public IEnumerable<OfficialText> ResourcesOf(int objective) =>
        Documents.SelectMany(d => d.Of(OfficialKind.Resource)).Where(r => r.Objectives.Contains(objective));

    /// <summary>What a document says of an objective and the SDGs before, or in place of, its list of targets; or null.</summary>
    public OfficialText? SdgRemark(string document, int objective) =>
        Find(document)?.Of(OfficialKind.Passage).FirstOrDefault(t => t.Heading == $"objective/{objective}/sdg");

    /// <summary>SDG entries a document lists for an objective.</summary>
    public IEnumerable<OfficialText> SdgTargets(string document, int objective) => Find(document)?.Of(OfficialKind.SdgTarget)
        .Where(t => t.Address.StartsWith($"objective/{objective}/sdg/", StringComparison.Ordinal)) ?? [];
}

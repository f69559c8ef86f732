using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Shared;

/// <summary>The bullets directly below an address, level by level.</summary>
internal sealed record BulletTree(OfficialDocumentText Document, OfficialKind Kind, string Address)
{
    public IEnumerable<(OfficialText Text, BulletTree Below)> Children => Document.Of(Kind)
        .Where(t => t.Address.StartsWith(Address + "/", StringComparison.Ordinal) && t.Address.LastIndexOf('/') == Address.Length)
        .Select(t => (t, this with { Address = t.Address }));
}

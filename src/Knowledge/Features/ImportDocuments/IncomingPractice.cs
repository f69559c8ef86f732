using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>A practice on its way in, with the document version it stands in.</summary>
internal sealed record IncomingPractice(SourceDocument Document, int Version, SourcePractice Practice)
{
    /// <summary>The sources it cites, as kept in the database.</summary>
    public string Citations { get; } = JsonSerializer.Serialize(Practice.Citations);

    /// <summary>Digest of title, text and citations: the same words give the same digest wherever they stand.</summary>
    public string Digest => digest ??= Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new[] { Practice.Title, Practice.Text, Citations })));

    private string? digest;
}

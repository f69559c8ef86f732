using System.Security.Cryptography;
using System.Text.Json;

namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>Marks what stood in a form when it was opened, so that saving over somebody's words is noticed.</summary>
internal static class Mark
{
    private const int Length = 16;

    /// <summary>The same words give the same mark.</summary>
    public static string Of(params IEnumerable<string?> words) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words)))[..Length];
}

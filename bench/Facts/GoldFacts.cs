using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Marrakech.Bench.Facts;

/// <summary>What a person found in one practice, written down before the extractor was run.</summary>
internal sealed record GoldFacts
{
    public required string Key { get; init; }
    public required string Document { get; init; }
    public required int Objective { get; init; }
    public required IReadOnlyList<string> Countries { get; init; }
    public required IReadOnlyList<string> Organisations { get; init; }
    public required IReadOnlyList<int> Years { get; init; }
    public required string Level { get; init; }
    public required IReadOnlyList<string> Amounts { get; init; }
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>A third of the set is kept apart by the digest of the key: rules are made on the other two thirds.</summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Key))[0] % 3 == 0;

    public static IReadOnlyList<GoldFacts> Read(string file) =>
    [
        .. File.ReadLines(file)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<GoldFacts>(line, JsonSerializerOptions.Web)!),
    ];
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Title and summary in one language.</summary>
internal sealed record HarvestedText(string Language, string Title, string Summary);

/// <summary>What a record of another repository says, in the words of the journey.</summary>
internal sealed record HarvestedThing
{
    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Kind of item; null where the record does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The answers, as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>Title and summary in further languages.</summary>
    public IReadOnlyList<HarvestedText> Texts { get; init; } = [];

    /// <summary>Identifier at its first home, where it was taken over already when it was harvested; null where its home is the repository asked.</summary>
    public string? Origin { get; init; }

    /// <summary>Address of its page.</summary>
    public string? Address { get; init; }

    public ContributionAnswers Read() => ContributionAnswers.Parse(Answers);

    public string Json() => JsonSerializer.Serialize(this, options);

    public static HarvestedThing Parse(string json) => JsonSerializer.Deserialize<HarvestedThing>(json, options)!;

    /// <summary>SHA-256 of everything it says: the same record told again is no change.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json())));
}

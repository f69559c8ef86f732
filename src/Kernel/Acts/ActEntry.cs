using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Kernel.Acts;

/// <summary>One act as it stands in the trail: who did what, when, why and from where, chained to the act before by hash.</summary>
public sealed class ActEntry
{
    internal const int NameLength = 80, ActorLength = 20, ReasonLength = 1000, HashLength = 64, RoleLength = 30, ChannelLength = 80, SubjectKindLength = 40, SubjectKeyLength = 120;

    /// <summary>Fields every act has had from the first day; those after them are left out from the end while empty.</summary>
    private const int FirstFields = 7;

    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Position in the trail, from 1, without gaps, in commit order.</summary>
    public required long Number { get; init; }

    /// <summary>Name of the act in the past tense, as listed in <c>docs/acts.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of actor: <c>system</c>, <c>operator</c>, <c>visitor</c>, <c>person</c>, <c>token</c>.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the act did, as JSON, without personal or confidential data.</summary>
    public required string Evidence { get; init; }

    /// <summary>Hash of the act before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>From where: <c>page S-000012</c>, <c>api T-000003</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Pseudonym of the person who acted.</summary>
    public Guid? Person { get; init; }

    /// <summary>The organisation acted for.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The role acted in.</summary>
    public string? Role { get; init; }

    public string? SubjectKind { get; init; }
    public string? SubjectKey { get; init; }

    /// <summary>SHA-256 of the thing as it was before, lower-case hexadecimal; null where there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>SHA-256 of the thing as it is after.</summary>
    public string? After { get; init; }

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>SHA-256 over every other field, lower-case hexadecimal.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>The hash as these fields give it; what verification recomputes.</summary>
    public string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Fields(), Canonical)));

    private string[] Fields()
    {
        string[] all =
        [
            Number.ToString(CultureInfo.InvariantCulture), Name, Actor,
            At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Reason ?? "", Evidence, PreviousHash,
            Channel ?? "", Person?.ToString() ?? "", Organisation?.ToString() ?? "", Role ?? "",
            SubjectKind ?? "", SubjectKey ?? "", Before ?? "", After ?? "", IsPublic ? "public" : "",
        ];
        var filled = all.Length;
        while (filled > FirstFields && all[filled - 1].Length == 0) filled--;
        return all[..filled];
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Data.Responses;

/// <summary>An invitation to help with a request, private to the partner, and what it answered.</summary>
internal sealed class Invitation
{
    public const int CodeLength = 24, OfferLength = 20_000, TextLength = 4_000, ReasonLength = 2_000;

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Reference, as <c>R-2026-0001-2</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Reference of the request.</summary>
    public required string Request { get; init; }

    public required Guid Organisation { get; init; }
    public required string Message { get; init; }

    /// <summary>The day it should be answered by; a later answer counts as long as partners are sought.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required InvitationState State { get; set; }

    /// <summary>The offer, as JSON; null where none was made.</summary>
    public string? Offered { get; set; }

    /// <summary>Why it was declined or taken back.</summary>
    public string? Reason { get; set; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When it was answered first; a changed offer is no quicker answer.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Pseudonyms of who invited and of who answered.</summary>
    public Guid? InvitedBy { get; init; }
    public Guid? AnsweredBy { get; set; }

    public static string CodeOf(string request, int number) => string.Create(CultureInfo.InvariantCulture, $"{request}-{number}");

    /// <summary>An offer as it is kept: letters of every script as themselves, or a long one would not fit.</summary>
    public static string Text(Offer offer) => JsonSerializer.Serialize(offer, options);

    /// <summary>Mark of what was answered so far: who answers on another one is told.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{State}\n{Offered}\n{Reason}")))[..16];

    public Offer? Offer() => Offered is null ? null : JsonSerializer.Deserialize<Offer>(Offered);
}

using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Data.Requests;

/// <summary>A further country that was asked to join a request, and what it answered.</summary>
internal sealed class JointCountry
{
    public const int CodeLength = 24;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Reference, as <c>R-2026-0001-KE</c>: what the country's own pages are called by.</summary>
    public required string Code { get; init; }

    /// <summary>The country, ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public required JointState State { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Pseudonym of who answered.</summary>
    public Guid? AnsweredBy { get; set; }

    public static string CodeOf(string request, string country) => $"{request}-{country}";
}

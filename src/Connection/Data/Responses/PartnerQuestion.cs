namespace Marrakech.Connection.Data.Responses;

/// <summary>A question of a partner and the country's answer; everybody who was invited reads both, nobody reads who asked.</summary>
internal sealed class PartnerQuestion
{
    public const int TextLength = 2_000;

    /// <summary>How many questions of a partner may wait for an answer at once.</summary>
    public const int MostOpen = 10;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the questions of the request, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The organisation that asked.</summary>
    public required Guid Organisation { get; init; }

    public required string Asked { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public Guid? AskedBy { get; init; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public Guid? AnsweredBy { get; set; }
}

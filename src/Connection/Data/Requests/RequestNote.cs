namespace Marrakech.Connection.Data.Requests;

/// <summary>A note of the secretariat about a request. Never changed, and never read by its country.</summary>
internal sealed class RequestNote
{
    public const int TextLength = 5_000;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among the notes of the request, from 1.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>Pseudonym of who wrote it.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }
}

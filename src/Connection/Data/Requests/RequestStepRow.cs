using System.Text.Json;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Data.Requests;

/// <summary>A step of a request as it is kept. Never changed.</summary>
internal sealed class RequestStepRow
{
    public const int ReasonLength = 2_000, DetailLength = 2_000, PromiseLength = 200;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required int Number { get; init; }
    public required RequestMove Move { get; init; }
    public required RequestState From { get; init; }
    public required RequestState To { get; init; }
    public required Mover By { get; init; }

    /// <summary>Pseudonym of who made it; null for the clock.</summary>
    public Guid? Person { get; init; }

    public required DateTimeOffset At { get; init; }
    public string? Reason { get; init; }
    public string? Detail { get; init; }

    /// <summary>The promise that counts from here on, as JSON.</summary>
    public string? Promise { get; init; }

    public RequestStep Read() => new(Number, Move, From, To, By, At) { Reason = Reason, Detail = Detail, Promise = ReadPromise(Promise) };

    public static Promise? ReadPromise(string? json) => json is null ? null : JsonSerializer.Deserialize<Promise>(json);

    public static RequestStepRow Of(RequestStep step, Guid request, Guid? person) => new()
    {
        Id = Guid.CreateVersion7(step.At),
        RequestId = request,
        Number = step.Number,
        Move = step.Move,
        From = step.From,
        To = step.To,
        By = step.By,
        Person = person,
        At = step.At,
        Reason = step.Reason,
        Detail = step.Detail,
        Promise = step.Promise is null ? null : JsonSerializer.Serialize(step.Promise),
    };
}

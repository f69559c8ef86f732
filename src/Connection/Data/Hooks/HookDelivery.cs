using System.Text.Json;
using Marrakech.Connection.Domain.Hooks;

namespace Marrakech.Connection.Data.Hooks;

/// <summary>Where a message to a program stands. Stored by name; its words are <c>HookDeliveryState.{Name}</c>.</summary>
internal enum HookDeliveryState
{
    Waiting,
    Taken,
    GivenUp,
}

/// <summary>Why a message was not taken. Stored by name; its words are <c>HookProblem.{Name}</c>.</summary>
internal enum HookProblem
{
    /// <summary>The address leads into a network that is not open to all.</summary>
    Closed,
    NoHost,
    Unreached,

    /// <summary>The program answered, and not that it took it.</summary>
    Refused,

    /// <summary>The webhook was switched off or removed before.</summary>
    Off,
}

/// <summary>A message to a program: in the same transaction as the act it tells of, sent at least once.</summary>
internal sealed class HookDelivery
{
    public const int NameLength = 30, ReferenceLength = 24;

    /// <summary>Its id, by which a receiver knows a message that came before.</summary>
    public required Guid Id { get; init; }
    public required Guid HookId { get; init; }
    public required HookEvent Event { get; init; }

    /// <summary>Reference of the request.</summary>
    public required string Reference { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public HookDeliveryState State { get; set; }

    /// <summary>Attempts that were made.</summary>
    public int Attempts { get; set; }

    /// <summary>Attempts that were made before somebody had it sent again; the pauses begin anew from there.</summary>
    public int AttemptsBefore { get; set; }

    /// <summary>Status the program answered last; null where it did not.</summary>
    public int? Status { get; set; }
    public HookProblem? Problem { get; set; }
    public DateTimeOffset? AttemptedAt { get; set; }

    /// <summary>When it is sent again; null where it is not.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>What is sent: which message, what happened, to which request, and nothing else.</summary>
    public string Body() => JsonSerializer.Serialize(new { id = Id, @event = HookEvents.NameOf(Event), reference = Reference });
}

/// <summary>What a job of sending is asked: this attempt of this message, once.</summary>
internal sealed record HookAttempt(Guid Delivery, int Number);

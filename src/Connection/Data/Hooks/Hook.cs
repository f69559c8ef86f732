using System.Globalization;
using Marrakech.Connection.Domain.Hooks;

namespace Marrakech.Connection.Data.Hooks;

/// <summary>An address of an organisation's own program that is told of events.</summary>
internal sealed class Hook
{
    public const int CodeLength = 12, EventsLength = 400, SecretLength = 1_000;

    /// <summary>Kind of subject in the trail, and the series its codes are numbers of.</summary>
    public const string Thing = "webhook";

    public required Guid Id { get; init; }

    /// <summary>Code, as <c>W-000012</c>.</summary>
    public required string Code { get; init; }
    public required Guid Organisation { get; init; }
    public required string Address { get; init; }

    /// <summary>Names of the events between bars, as <c>|request-moved|offer-made|</c>.</summary>
    public required string Events { get; init; }

    /// <summary>The secret messages are signed with, enciphered.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it is on: what was given up before no longer counts against it.</summary>
    public required DateTimeOffset OnSince { get; set; }

    /// <summary>When it was switched off because nothing was taken; null while it is on.</summary>
    public DateTimeOffset? OffAt { get; set; }

    /// <summary>When it was removed.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOn => OffAt is null && EndedAt is null;

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"W-{number:000000}");

    /// <summary>How one event stands in the list.</summary>
    public static string Bar(HookEvent kind) => $"|{HookEvents.NameOf(kind)}|";

    public static string Barred(IEnumerable<HookEvent> kinds) => string.Concat("|", string.Concat(kinds.Select(k => HookEvents.NameOf(k) + "|")));

    public IReadOnlyList<HookEvent> Kinds() => [.. Events.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(HookEvents.Find).OfType<HookEvent>()];

    /// <summary>Its state for the digests of acts; nothing of the secret.</summary>
    public object Digested() => new { Code, Address, Events, OnSince, OffAt, EndedAt };
}

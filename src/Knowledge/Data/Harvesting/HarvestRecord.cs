using Marrakech.Knowledge.Domain.Harvesting;

namespace Marrakech.Knowledge.Data.Harvesting;

/// <summary>A record of another repository, as it was told last.</summary>
internal sealed class HarvestRecord
{
    public const int IdentifierLength = 300, StateLength = 20, DigestLength = 64, ReasonLength = 1000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "harvest-record";

    public required Guid Id { get; init; }
    public required Guid SourceId { get; init; }

    /// <summary>Its identifier there.</summary>
    public required string Identifier { get; init; }

    /// <summary>When it changed last, by that repository's clock.</summary>
    public required DateTimeOffset Datestamp { get; set; }

    public required HarvestState State { get; set; }

    /// <summary>Title, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>What it says, as JSON; of one that is gone, what it said last.</summary>
    public required string Payload { get; set; }

    /// <summary>Digest of what it says; null since it is gone.</summary>
    public string? Digest { get; set; }

    /// <summary>The item it became; null before.</summary>
    public string? ItemCode { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public required DateTimeOffset ToldAt { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    public bool IsGone => Digest is null;

    public HarvestedThing Read() => HarvestedThing.Parse(Payload);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Identifier, State = State.ToString(), Digest, ItemCode };
}

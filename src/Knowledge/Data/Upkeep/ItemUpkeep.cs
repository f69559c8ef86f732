using Marrakech.Knowledge.Domain.Upkeep;

namespace Marrakech.Knowledge.Data.Upkeep;

/// <summary>How a contributed item is kept up. Who contributed it first looks after it, whoever changed it since.</summary>
internal sealed class ItemUpkeep
{
    public const int StateLength = 20;

    public required Guid ItemId { get; init; }
    public required string ItemCode { get; init; }

    /// <summary>Reference of the contribution it came from, whose writers look after it.</summary>
    public required string Contribution { get; init; }

    /// <summary>Name of an <see cref="UpdateRhythm"/>, or <see cref="UpdateRhythm.Never"/>; null where it was published before anything was expected.</summary>
    public string? Rhythm { get; set; }

    /// <summary>When it was published or confirmed last.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>The last step its owners were told of since then.</summary>
    public UpkeepState Told { get; set; }

    /// <summary>Where it stands.</summary>
    public UpkeepState At(DateTimeOffset now) => UpdateRhythm.Find(Rhythm)?.At(Since, now) ?? UpkeepState.Right;

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { ItemCode, Contribution, Rhythm, Since };
}

using Marrakech.Connection.Domain.Matching;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Requests;

/// <summary>Weights of the matching that were set. Never changed: the latest count, the others are the history.</summary>
internal sealed class WeightVersion
{
    public const int TextLength = 4_000, ReasonLength = 1_000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "match-weights";

    /// <summary>From 1 without gaps.</summary>
    public required int Version { get; init; }

    /// <summary>The weights, as JSON.</summary>
    public required string Text { get; init; }
    public required string Reason { get; init; }

    /// <summary>Pseudonym of who set them.</summary>
    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }

    public WeightSet Read() => WeightSet.Parse(Version, Text);
}

internal sealed class WeightModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var version = model.Table<WeightVersion>("connection", "weight_version");
        version.HasKey(v => v.Version);
        version.Property(v => v.Version).ValueGeneratedNever();
        version.Property(v => v.Text).HasMaxLength(WeightVersion.TextLength);
        version.Property(v => v.Reason).HasMaxLength(WeightVersion.ReasonLength);
    }
}

using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Knowledge.Data.Experts;

/// <summary>A value a listed expert is found by.</summary>
internal sealed class ExpertFacet
{
    public const int FieldLength = 20, ValueLength = 10;

    public required Guid ExpertId { get; init; }
    public required string Field { get; init; }
    public required string Value { get; init; }

    /// <summary>Who may find by it.</summary>
    public required Audience Audience { get; set; }
}

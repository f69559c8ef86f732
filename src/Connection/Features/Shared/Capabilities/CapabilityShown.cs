using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>A capability as pages show it.</summary>
internal sealed record CapabilityShown(Capability Row, CapabilityWords Words, Age Age)
{
    public static CapabilityShown Of(Capability row, DateOnly today) => new(row, row.Read(), Freshness.AgeOf(row.ToldOn, today));
}

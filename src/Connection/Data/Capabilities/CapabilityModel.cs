using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Capabilities;

internal sealed class CapabilityModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var capability = model.Table<Capability>("connection", "capability");
        capability.HasKey(c => c.Id);
        capability.Property(c => c.Code).HasMaxLength(Capability.CodeLength);
        capability.Property(c => c.Row).IsConcurrencyToken();
        capability.Property(c => c.Title).HasMaxLength(CapabilityWords.TitleLength);
        capability.Property(c => c.Language).HasMaxLength(2);
        capability.Property(c => c.Description).HasMaxLength(CapabilityWords.DescriptionLength);
        capability.Property(c => c.Supports).HasMaxLength(Capability.ListLength);
        capability.Property(c => c.Objectives).HasMaxLength(Capability.ListLength);
        capability.Property(c => c.Actions).HasMaxLength(Capability.LongListLength);
        capability.Property(c => c.Places).HasMaxLength(Capability.LongListLength);
        capability.Property(c => c.Languages).HasMaxLength(Capability.ListLength);
        capability.Property(c => c.Capacity).HasMaxLength(Capability.NameLength);
        capability.Property(c => c.Cost).HasMaxLength(Capability.NameLength);
        capability.Property(c => c.Works).HasMaxLength(Capability.WorksLength);
        capability.Property(c => c.Equipment).HasMaxLength(Capability.EquipmentLength);
        capability.HasIndex(c => c.Code).IsUnique();
        capability.HasIndex(c => c.Organisation);
        // What nobody has confirmed for long.
        capability.HasIndex(c => c.ToldAt);
    }
}

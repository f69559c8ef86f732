using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Upkeep;

namespace Marrakech.Knowledge.Data.Upkeep;

internal sealed class UpkeepModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var upkeep = model.Table<ItemUpkeep>("knowledge", "item_upkeep");
        upkeep.HasKey(u => u.ItemId);
        upkeep.Property(u => u.ItemCode).HasMaxLength(Item.CodeLength);
        upkeep.Property(u => u.Contribution).HasMaxLength(Contribution.CodeLength);
        upkeep.Property(u => u.Rhythm).HasMaxLength(UpdateRhythm.NameLength);
        upkeep.Property(u => u.Told).HasMaxLength(ItemUpkeep.StateLength);
        upkeep.HasIndex(u => u.Contribution).IsUnique();
        upkeep.HasIndex(u => new { u.Rhythm, u.Since });
        upkeep.HasOne<Item>().WithMany().HasForeignKey(u => u.ItemId);
    }
}

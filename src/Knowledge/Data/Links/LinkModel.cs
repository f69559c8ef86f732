using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Links;

internal sealed class LinkModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var link = model.Table<CheckedLink>(Module, "checked_link");
        link.HasKey(l => l.Id);
        link.Property(l => l.Address).HasMaxLength(CheckedLink.AddressLength);
        link.Property(l => l.Host).HasMaxLength(CheckedLink.HostLength);
        link.Property(l => l.Answer).HasMaxLength(CheckedLink.AnswerLength);
        link.HasIndex(l => l.Address).IsUnique();
        link.HasIndex(l => new { l.DueAt, l.Host });
        link.HasIndex(l => l.DeadSince);

        var use = model.Table<ItemLink>(Module, "item_link");
        use.HasKey(u => new { u.ItemId, u.LinkId });
        use.HasIndex(u => u.LinkId);
        use.HasOne<Item>().WithMany().HasForeignKey(u => u.ItemId);
        use.HasOne<CheckedLink>().WithMany().HasForeignKey(u => u.LinkId);
    }
}

using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Contributions;

internal sealed class ContributionModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var contribution = model.Table<Contribution>(Module, "contribution");
        contribution.HasKey(c => c.Id);
        contribution.Property(c => c.Code).HasMaxLength(Contribution.CodeLength);
        contribution.Property(c => c.Kind).HasMaxLength(Contribution.KindLength);
        contribution.Property(c => c.State).HasMaxLength(Contribution.StateLength);
        contribution.Property(c => c.Title).HasMaxLength(ItemText.TitleLength);
        contribution.Property(c => c.Row).IsConcurrencyToken();
        contribution.Property(c => c.Country).HasMaxLength(2);
        contribution.Property(c => c.ItemCode).HasMaxLength(Item.CodeLength);
        contribution.Property(c => c.ClientKey).HasMaxLength(Contribution.ClientKeyLength);
        contribution.Property(c => c.ClientDigest).HasMaxLength(Contribution.DigestLength);
        contribution.HasIndex(c => c.Code).IsUnique();
        contribution.HasIndex(c => new { c.Organisation, c.ClientKey }).IsUnique();
        contribution.HasIndex(c => c.State);
        contribution.HasIndex(c => c.ItemCode);

        var moved = model.Table<ContributionEvent>(Module, "contribution_event");
        moved.HasKey(e => e.Id);
        moved.HasIndex(e => new { e.ContributionId, e.Number }).IsUnique();
        moved.Property(e => e.Move).HasMaxLength(Contribution.StateLength);
        moved.Property(e => e.State).HasMaxLength(Contribution.StateLength);
        moved.Property(e => e.Reason).HasMaxLength(Contribution.ReasonLength);
        contribution.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ContributionId);

        var seat = model.Table<PanelSeat>(Module, "panel_seat");
        seat.HasKey(s => s.Id);
        seat.Property(s => s.State).HasMaxLength(PanelSeat.StateLength);
        seat.Property(s => s.Recommendation).HasMaxLength(PanelSeat.RecommendationLength);
        seat.HasIndex(s => new { s.Reviewer, s.State });
        seat.HasIndex(s => new { s.ContributionId, s.Round, s.Reviewer }).IsUnique();
        contribution.HasMany(c => c.Seats).WithOne().HasForeignKey(s => s.ContributionId);

        var version = model.Table<ItemVersion>(Module, "item_version");
        version.HasKey(v => v.Id);
        version.Property(v => v.Contribution).HasMaxLength(Contribution.CodeLength);
        version.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        version.HasOne<Item>().WithMany(i => i.Versions).HasForeignKey(v => v.ItemId);
    }
}

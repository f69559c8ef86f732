using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;

namespace Marrakech.Knowledge.Data.Harvesting;

internal sealed class HarvestModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var source = model.Table<HarvestSource>(Module, "harvest_source");
        source.HasKey(s => s.Id);
        source.Property(s => s.Code).HasMaxLength(HarvestSource.CodeLength);
        source.Property(s => s.Name).HasMaxLength(HarvestSource.NameLength);
        source.Property(s => s.Address).HasMaxLength(HarvestSource.AddressLength);
        source.Property(s => s.Format).HasMaxLength(HarvestSource.FormatLength);
        source.Property(s => s.Set).HasMaxLength(HarvestSource.SetLength);
        source.Property(s => s.Kind).HasMaxLength(Contribution.KindLength);
        source.Property(s => s.Token).HasMaxLength(HarvestSource.TokenLength);
        source.Property(s => s.Problem).HasMaxLength(HarvestSource.ProblemLength);
        source.Property(s => s.Row).IsConcurrencyToken();
        source.HasIndex(s => s.Code).IsUnique();

        var record = model.Table<HarvestRecord>(Module, "harvest_record");
        record.HasKey(r => r.Id);
        record.Property(r => r.Identifier).HasMaxLength(HarvestRecord.IdentifierLength);
        record.Property(r => r.State).HasMaxLength(HarvestRecord.StateLength);
        record.Property(r => r.Title).HasMaxLength(ItemText.TitleLength);
        record.Property(r => r.Digest).HasMaxLength(HarvestRecord.DigestLength);
        record.Property(r => r.ItemCode).HasMaxLength(Item.CodeLength);
        record.Property(r => r.Row).IsConcurrencyToken();
        record.HasIndex(r => new { r.SourceId, r.Identifier }).IsUnique();
        record.HasIndex(r => new { r.SourceId, r.State, r.ToldAt });
        record.HasOne<HarvestSource>().WithMany().HasForeignKey(r => r.SourceId);
    }
}

using Marrakech.Kernel.Data;

namespace Marrakech.Compact.Data;

internal sealed class CompactModel : IModelPart
{
    private const string Module = "compact";

    public void Map(ModelMapper model)
    {
        var document = model.Table<OfficialDocument>(Module, "document");
        document.HasKey(d => d.Id);
        document.Property(d => d.Key).HasMaxLength(OfficialDocument.KeyLength);
        document.Property(d => d.Title).HasMaxLength(OfficialDocument.TitleLength);
        document.Property(d => d.Symbol).HasMaxLength(OfficialDocument.SymbolLength);
        document.Property(d => d.Language).HasMaxLength(OfficialDocument.LanguageLength);
        document.Property(d => d.FileName).HasMaxLength(OfficialDocument.FileNameLength);
        document.Property(d => d.FileDigest).HasMaxLength(OfficialDocument.DigestLength);
        document.Property(d => d.ContentDigest).HasMaxLength(OfficialDocument.DigestLength);
        document.HasIndex(d => new { d.Key, d.Version }).IsUnique();

        var passage = model.Table<Passage>(Module, "passage");
        passage.HasKey(p => p.Id);
        passage.Property(p => p.Kind).HasConversion<int>();
        passage.Property(p => p.Address).HasMaxLength(Passage.AddressLength);
        passage.Property(p => p.Marker).HasMaxLength(Passage.MarkerLength);
        passage.Property(p => p.Heading).HasMaxLength(Passage.HeadingLength);
        passage.Property(p => p.Link).HasMaxLength(Passage.UrlLength);
        passage.Property(p => p.Objectives).HasMaxLength(Passage.ObjectivesLength);
        passage.HasIndex(p => new { p.DocumentId, p.Kind, p.Address }).IsUnique();
        document.HasMany(d => d.Passages).WithOne().HasForeignKey(p => p.DocumentId);
        MapAreas(model);
    }

    private static void MapAreas(ModelMapper model)
    {
        var placement = model.Table<ObjectivePlacement>(Module, "objective_placement");
        placement.HasKey(p => p.Objective);
        placement.Property(p => p.Objective).ValueGeneratedNever();

        var name = model.Table<AreaName>(Module, "area_name");
        name.HasKey(n => new { n.Area, n.Language });
        name.Property(n => n.Language).HasMaxLength(AreaName.LanguageLength);
        name.Property(n => n.Name).HasMaxLength(AreaName.NameLength);
    }
}

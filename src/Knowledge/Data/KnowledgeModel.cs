using System.Linq.Expressions;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Data;

internal sealed class KnowledgeModel : IModelPart
{
    private const string Module = "knowledge";

    /// <summary>What was withdrawn shows nowhere unless somebody asks for it.</summary>
    public static readonly Expression<Func<Item, bool>> Shown = i => i.WithdrawnAt == null;

    public void Map(ModelMapper model)
    {
        MapItem(model);
        MapEdition(model);
        MapImport(model);
    }

    private static void MapImport(ModelMapper model)
    {
        var import = model.Table<Import>(Module, "import");
        import.HasKey(i => i.Number);
        import.Property(i => i.Number).ValueGeneratedNever();
        import.Property(i => i.State).HasMaxLength(Import.StateLength);
        import.Property(i => i.JobKey).HasMaxLength(Import.JobKeyLength);
    }

    private static void MapItem(ModelMapper model)
    {
        var item = model.Table<Item>(Module, "item");
        item.HasKey(i => i.Id);
        item.Property(i => i.Code).HasMaxLength(Item.CodeLength);
        item.Property(i => i.Kind).HasMaxLength(Item.KindLength);
        item.Property(i => i.StarterKey).HasMaxLength(Item.KeyLength);
        item.Property(i => i.Level).HasMaxLength(Item.LevelLength);
        item.HasIndex(i => i.Code).IsUnique();
        item.HasIndex(i => i.StarterKey).IsUnique();
        item.Property(i => i.EndReason).HasMaxLength(Item.ReasonLength);
        item.Property(i => i.Origin).HasMaxLength(Item.OriginLength);
        item.Property(i => i.OriginName).HasMaxLength(Item.OriginNameLength);
        item.Property(i => i.OriginAddress).HasMaxLength(Item.OriginAddressLength);
        item.HasIndex(i => i.Origin).IsUnique();
        item.HasIndex(i => i.Objective);
        // Harvesters read by datestamp.
        item.HasIndex(i => new { i.UpdatedAt, i.Code });
        // The tool that makes the model into code refuses it; the code is completed beside it (CompiledModel).
        if (!EF.IsDesignTime) item.HasQueryFilter(Shown);

        var text = model.Table<ItemText>(Module, "item_text");
        text.HasKey(t => new { t.ItemId, t.Language });
        text.Property(t => t.Language).HasMaxLength(ItemText.LanguageLength);
        text.Property(t => t.Title).HasMaxLength(ItemText.TitleLength);
        text.Property(t => t.Summary).HasMaxLength(ItemText.SummaryLength);
        item.HasMany(i => i.Texts).WithOne().HasForeignKey(t => t.ItemId);

        var facet = model.Table<ItemFacet>(Module, "item_facet");
        facet.HasKey(f => new { f.ItemId, f.Facet, f.Value });
        facet.Property(f => f.Facet).HasMaxLength(ItemFacet.FacetLength);
        facet.Property(f => f.Value).HasMaxLength(ItemFacet.ValueLength);
        facet.HasIndex(f => new { f.Facet, f.Value });
        item.HasMany(i => i.Facets).WithOne().HasForeignKey(f => f.ItemId);

        var organisation = model.Table<ItemOrganisation>(Module, "item_organisation");
        organisation.HasKey(o => new { o.ItemId, o.Name });
        organisation.Property(o => o.Name).HasMaxLength(ItemOrganisation.NameLength);
        organisation.Property(o => o.Acronym).HasMaxLength(ItemOrganisation.AcronymLength);
        organisation.Property(o => o.Role).HasMaxLength(ItemOrganisation.RoleLength);
        item.HasMany(i => i.Organisations).WithOne().HasForeignKey(o => o.ItemId);
    }

    private static void MapEdition(ModelMapper model)
    {
        var edition = model.Table<Edition>(Module, "edition");
        edition.HasKey(e => e.Id);
        edition.Property(e => e.Document).HasMaxLength(Edition.DocumentLength);
        edition.Property(e => e.Language).HasMaxLength(ItemText.LanguageLength);
        edition.Property(e => e.Title).HasMaxLength(Edition.TitleLength);
        edition.Property(e => e.Digest).HasMaxLength(Edition.DigestLength);
        edition.HasIndex(e => new { e.Document, e.DocumentVersion, e.Objective, e.Position }).IsUnique();
        edition.HasOne<Item>().WithMany(i => i.Editions).HasForeignKey(e => e.ItemId);

        var fact = model.Table<Fact>(Module, "fact");
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Kind).HasMaxLength(Fact.KindLength);
        fact.Property(f => f.Value).HasMaxLength(Fact.ValueLength);
        fact.Property(f => f.Words).HasMaxLength(Fact.WordsLength);
        edition.HasMany(e => e.Facts).WithOne().HasForeignKey(f => f.EditionId);
    }
}

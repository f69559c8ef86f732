using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Collections;

internal sealed class CollectionModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var collection = model.Table<Collection>(Module, "collection");
        collection.HasKey(c => c.Id);
        collection.Property(c => c.Code).HasMaxLength(Collection.CodeLength);
        collection.Property(c => c.StarterKey).HasMaxLength(Collection.KeyLength);
        collection.Property(c => c.State).HasMaxLength(Collection.StateLength);
        collection.Property(c => c.EndReason).HasMaxLength(Collection.ReasonLength);
        collection.Property(c => c.Row).IsConcurrencyToken();
        collection.HasIndex(c => c.Code).IsUnique();
        collection.HasIndex(c => c.StarterKey).IsUnique();

        var text = model.Table<CollectionText>(Module, "collection_text");
        text.HasKey(t => new { t.CollectionId, t.Language });
        text.Property(t => t.Language).HasMaxLength(CollectionText.LanguageLength);
        text.Property(t => t.Title).HasMaxLength(CollectionText.TitleLength);
        text.Property(t => t.Introduction).HasMaxLength(CollectionText.IntroductionLength);
        collection.HasMany(c => c.Texts).WithOne().HasForeignKey(t => t.CollectionId);

        var entry = model.Table<CollectionEntry>(Module, "collection_entry");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.ItemCode).HasMaxLength(Item.CodeLength);
        entry.HasIndex(e => new { e.CollectionId, e.ItemCode }).IsUnique();
        entry.HasIndex(e => e.ItemCode);
        collection.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CollectionId);

        var list = model.Table<OwnList>(Module, "own_list");
        list.HasKey(l => l.Id);
        list.Property(l => l.Title).HasMaxLength(OwnList.TitleLength);
        list.Property(l => l.Row).IsConcurrencyToken();
        list.HasIndex(l => l.Person);

        var kept = model.Table<OwnListEntry>(Module, "own_list_entry");
        kept.HasKey(e => new { e.ListId, e.ItemCode });
        kept.Property(e => e.ItemCode).HasMaxLength(Item.CodeLength);
        list.HasMany(l => l.Entries).WithOne().HasForeignKey(e => e.ListId);
    }
}

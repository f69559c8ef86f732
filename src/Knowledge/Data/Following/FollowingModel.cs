using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Following;

internal sealed class FollowingModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var search = model.Table<SavedSearch>(Module, "saved_search");
        search.HasKey(s => s.Id);
        search.Property(s => s.Name).HasMaxLength(SavedSearch.NameLength);
        search.Property(s => s.Place).HasMaxLength(SavedSearch.PlaceLength);
        search.Property(s => s.Query).HasMaxLength(SavedSearch.QueryLength);
        search.Property(s => s.Language).HasMaxLength(SavedSearch.LanguageLength);
        search.Property(s => s.Rhythm).HasMaxLength(SavedSearch.RhythmLength);
        search.HasIndex(s => s.Person);
        // The job looks for those that lie behind.
        search.HasIndex(s => new { s.Rhythm, s.Position });
    }
}

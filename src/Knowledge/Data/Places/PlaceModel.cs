using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Places;

internal sealed class PlaceModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var introduction = model.Table<PlaceIntroduction>("knowledge", "place_introduction");
        introduction.HasKey(i => i.Id);
        introduction.Property(i => i.Place).HasMaxLength(PlaceIntroduction.PlaceLength);
        introduction.Property(i => i.Language).HasMaxLength(PlaceIntroduction.LanguageLength);
        introduction.Property(i => i.Text).HasMaxLength(PlaceIntroduction.TextLength);
        introduction.HasIndex(i => new { i.Place, i.Language, i.Number }).IsUnique();
    }
}

using Marrakech.Fund.Data.Books;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Data.Periods;

internal sealed class PeriodModel : IModelPart
{
    private const string Module = "fund";
    private const int HashLength = 64;

    public void Map(ModelMapper model)
    {
        var month = model.Table<MonthClose>(Module, "month_close");
        month.HasKey(m => m.Number);
        month.Property(m => m.Number).ValueGeneratedNever();
        month.Property(m => m.Hash).HasMaxLength(HashLength);
        month.HasOne<BookRow>().WithMany().HasForeignKey(m => m.Book);

        var correction = model.Table<Correction>(Module, "correction");
        correction.HasKey(c => c.Code);
        correction.Property(c => c.Code).HasMaxLength(Correction.CodeLength);
        correction.Property(c => c.Reason).HasMaxLength(Correction.ReasonLength);
        correction.HasIndex(c => c.Posting);
    }
}

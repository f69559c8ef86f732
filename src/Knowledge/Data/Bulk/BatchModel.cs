using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;

namespace Marrakech.Knowledge.Data.Bulk;

internal sealed class BatchModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var batch = model.Table<Batch>("knowledge", "batch");
        batch.HasKey(b => b.Id);
        batch.Property(b => b.Code).HasMaxLength(Batch.CodeLength);
        batch.Property(b => b.Kind).HasMaxLength(Contribution.KindLength);
        batch.Property(b => b.State).HasMaxLength(Batch.StateLength);
        batch.Property(b => b.Country).HasMaxLength(2);
        batch.Property(b => b.Sha256).HasMaxLength(Batch.DigestLength);
        batch.Property(b => b.JobKey).HasMaxLength(Batch.JobKeyLength);
        batch.HasIndex(b => b.Code).IsUnique();
        batch.HasIndex(b => new { b.Organisation, b.SentAt });
        batch.HasIndex(b => new { b.State, b.SentAt });
    }
}

using Marrakech.Kernel.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Data;

internal sealed class TrustModel : IModelPart
{
    private const string Module = "trust";

    public void Map(ModelMapper model)
    {
        var checkpoint = model.Table<Checkpoint>(Module, "checkpoint");
        checkpoint.HasKey(c => new { c.Log, c.Number });
        // The first checkpoints were all of acts.
        checkpoint.Property(c => c.Log).HasMaxLength(Checkpoint.LogLength).HasDefaultValue(TreeHead.Acts);
        checkpoint.Property(c => c.Number).ValueGeneratedNever();
        checkpoint.Property(c => c.Root).HasMaxLength(Checkpoint.DigestLength);
        checkpoint.Property(c => c.KeyId).HasMaxLength(Checkpoint.DigestLength);
        checkpoint.Property(c => c.PublicKey).HasMaxLength(Checkpoint.SpkiLength);
        checkpoint.Property(c => c.Signature).HasMaxLength(Checkpoint.SignatureLength);
        checkpoint.HasIndex(c => new { c.Log, c.Size }).IsUnique();
    }
}

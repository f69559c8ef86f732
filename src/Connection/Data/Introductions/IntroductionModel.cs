using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Introductions;

internal sealed class IntroductionModel : IModelPart
{
    private const string Module = "connection";

    public void Map(ModelMapper model)
    {
        var introduction = model.Table<Introduction>(Module, "introduction");
        introduction.HasKey(i => i.Id);
        introduction.Property(i => i.Code).HasMaxLength(Introduction.CodeLength);
        introduction.Property(i => i.Words).HasMaxLength(Introduction.WordsLength);
        introduction.Ignore(i => i.State);
        introduction.HasIndex(i => i.Code).IsUnique();
        introduction.HasOne<SupportRequest>().WithMany().HasForeignKey(i => i.RequestId);

        var side = model.Table<IntroductionSide>(Module, "introduction_side");
        side.HasKey(s => s.Id);
        side.Property(s => s.Country).HasMaxLength(2);
        side.Property(s => s.Request).HasMaxLength(SupportRequest.CodeLength);
        side.Property(s => s.Answer).HasMaxLength(SupportRequest.NameLength);
        side.Property(s => s.Reason).HasMaxLength(IntroductionSide.ReasonLength);
        side.HasIndex(s => new { s.IntroductionId, s.Country }).IsUnique();
        side.HasIndex(s => s.Country);
        introduction.HasMany(i => i.Sides).WithOne().HasForeignKey(s => s.IntroductionId);
    }
}

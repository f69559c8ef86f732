using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Data.Audit;

internal sealed class AuditModel : IModelPart
{
    private const string Module = "fund";

    public void Map(ModelMapper model)
    {
        var finding = model.Table<ExplainedFinding>(Module, "explained_finding");
        finding.HasKey(f => f.Key);
        finding.Property(f => f.Key).HasMaxLength(Finding.KeyLength);
        finding.Property(f => f.Rule).HasMaxLength(ExplainedFinding.RuleLength);
        finding.Property(f => f.Reason).HasMaxLength(ExplainedFinding.ReasonLength);

        var sample = model.Table<KeptSample>(Module, "kept_sample");
        sample.HasKey(s => s.Code);
        sample.Property(s => s.Code).HasMaxLength(KeptSample.CodeLength);
        sample.Property(s => s.Account).HasMaxLength(AccountKey.NumberLength);
        sample.Property(s => s.Side).HasMaxLength(SampleTerms.NameLength);
        sample.Property(s => s.DocumentKind).HasMaxLength(NewPosting.KindLength);
        sample.Property(s => s.Method).HasMaxLength(SampleTerms.NameLength);
        sample.Property(s => s.Seed).HasMaxLength(SampleTerms.SeedLength);
        sample.Property(s => s.Digest).HasMaxLength(KeptSample.DigestLength);
        sample.Property(s => s.Note).HasMaxLength(KeptSample.NoteLength);
        sample.Ignore(s => s.Terms);
    }
}

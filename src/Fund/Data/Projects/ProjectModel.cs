using Marrakech.Fund.Data.Proposals;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Data.Projects;

internal sealed class ProjectModel : IModelPart
{
    private const string Module = "fund";

    public void Map(ModelMapper model)
    {
        var agreement = model.Table<ProjectAgreement>(Module, "agreement");
        agreement.HasKey(a => a.ProposalId);
        agreement.Property(a => a.ProposalId).ValueGeneratedNever();
        agreement.Property(a => a.Reference).HasMaxLength(ProjectAgreement.ReferenceLength);
        agreement.Property(a => a.Row).IsConcurrencyToken();
        agreement.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId);

        var tranche = model.Table<Tranche>(Module, "tranche");
        tranche.HasKey(t => t.Code);
        tranche.Property(t => t.Code).HasMaxLength(Tranche.CodeLength);
        tranche.Property(t => t.State).HasMaxLength(Tranche.StateLength);
        tranche.Property(t => t.Reason).HasMaxLength(Proposal.ReasonLength);
        tranche.Property(t => t.Row).IsConcurrencyToken();
        tranche.HasOne<Proposal>().WithMany().HasForeignKey(t => t.ProposalId);

        var details = model.Table<PaymentDetails>(Module, "payment_details");
        details.HasKey(d => d.Id);
        details.Property(d => d.Holder).HasMaxLength(PaymentDetails.LineLength);
        details.Property(d => d.Bank).HasMaxLength(PaymentDetails.LineLength);
        details.Property(d => d.Account).HasMaxLength(PaymentDetails.LineLength);
        details.Property(d => d.State).HasMaxLength(Tranche.StateLength);
        details.Property(d => d.Row).IsConcurrencyToken();
        details.HasIndex(d => new { d.Organisation, d.State });

        MapTransfer(model);
        MapReport(model);
    }

    private static void MapTransfer(ModelMapper model)
    {
        var transfer = model.Table<Transfer>(Module, "transfer");
        transfer.HasKey(t => t.Code);
        transfer.Property(t => t.Code).HasMaxLength(Transfer.CodeLength);
        transfer.Property(t => t.Tranche).HasMaxLength(Tranche.CodeLength);
        transfer.Property(t => t.Bank).HasMaxLength(Transfer.BankLength);
        transfer.Property(t => t.State).HasMaxLength(Tranche.StateLength);
        transfer.Property(t => t.Reason).HasMaxLength(Proposal.ReasonLength);
        transfer.Property(t => t.Row).IsConcurrencyToken();
        transfer.HasIndex(t => t.State);
        transfer.HasOne<Proposal>().WithMany().HasForeignKey(t => t.ProposalId);
        transfer.HasOne<Tranche>().WithMany().HasForeignKey(t => t.Tranche);
    }

    private static void MapReport(ModelMapper model)
    {
        var report = model.Table<ExpenditureReport>(Module, "expenditure_report");
        report.HasKey(r => r.Code);
        report.Property(r => r.Code).HasMaxLength(ExpenditureReport.CodeLength);
        report.Property(r => r.State).HasMaxLength(Tranche.StateLength);
        report.Property(r => r.Reason).HasMaxLength(Proposal.ReasonLength);
        report.Property(r => r.Row).IsConcurrencyToken();
        report.HasOne<Proposal>().WithMany().HasForeignKey(r => r.ProposalId);

        var change = model.Table<ProjectChange>(Module, "project_change");
        change.HasKey(c => c.Id);
        change.HasIndex(c => new { c.ProposalId, c.Number }).IsUnique();
        change.Property(c => c.Kind).HasMaxLength(Tranche.StateLength);
        change.Property(c => c.State).HasMaxLength(Tranche.StateLength);
        change.Property(c => c.Reason).HasMaxLength(Proposal.ReasonLength);
        change.Property(c => c.Answer).HasMaxLength(Proposal.ReasonLength);
        change.Property(c => c.Row).IsConcurrencyToken();
        change.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId);
    }
}

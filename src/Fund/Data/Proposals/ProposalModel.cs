using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Data.Proposals;

internal sealed class ProposalModel : IModelPart
{
    private const string Module = "fund";

    public void Map(ModelMapper model)
    {
        var window = model.Table<FundingWindow>(Module, "window");
        window.HasKey(w => w.Code);
        window.Property(w => w.Code).HasMaxLength(FundingWindow.CodeLength);
        window.Property(w => w.Areas).HasMaxLength(FundingWindow.ListLength);
        window.Property(w => w.Regions).HasMaxLength(FundingWindow.ListLength);
        window.Property(w => w.Row).IsConcurrencyToken();
        // The two windows are there from the first start and closed until the fund's administrator opens them.
        window.HasData(
            new FundingWindow { Code = WindowTerms.Ordinary, Ceiling = WindowTerms.OrdinaryCeiling, Areas = "", Regions = "", IsShort = false },
            new FundingWindow { Code = WindowTerms.Seed, Ceiling = WindowTerms.SeedCeiling, Areas = "", Regions = "", IsShort = true });
        MapProposal(model);
        MapMeeting(model);
    }

    private static void MapProposal(ModelMapper model)
    {
        var proposal = model.Table<Proposal>(Module, "proposal");
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Code).HasMaxLength(Proposal.CodeLength);
        proposal.Property(p => p.State).HasMaxLength(Proposal.NameLength);
        proposal.Property(p => p.Title).HasMaxLength(ProposalQuestion.TitleLength);
        proposal.Property(p => p.Lead).HasMaxLength(Proposal.CodeLength);
        proposal.Property(p => p.Country).HasMaxLength(2);
        proposal.Property(p => p.Request).HasMaxLength(Proposal.RequestLength);
        proposal.Property(p => p.Window).HasMaxLength(FundingWindow.CodeLength);
        proposal.Property(p => p.ModeratedReason).HasMaxLength(Proposal.ReasonLength);
        proposal.Property(p => p.Row).IsConcurrencyToken();
        proposal.HasIndex(p => p.Code).IsUnique();
        proposal.HasIndex(p => p.State);
        proposal.HasIndex(p => p.Organisation);

        var step = model.Table<ProposalStep>(Module, "proposal_step");
        step.HasKey(s => s.Id);
        step.HasIndex(s => new { s.ProposalId, s.Number }).IsUnique();
        step.Property(s => s.Move).HasMaxLength(Proposal.NameLength);
        step.Property(s => s.To).HasMaxLength(Proposal.NameLength);
        step.Property(s => s.Reason).HasMaxLength(Proposal.ReasonLength);
        proposal.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProposalId);

        var appraisal = model.Table<Appraisal>(Module, "appraisal");
        appraisal.HasKey(a => a.Id);
        appraisal.HasIndex(a => new { a.ProposalId, a.Round, a.Person }).IsUnique();
        appraisal.HasIndex(a => a.Person);
        appraisal.Property(a => a.State).HasMaxLength(Proposal.NameLength);
        appraisal.Property(a => a.Reason).HasMaxLength(Proposal.ReasonLength);
        proposal.HasMany(p => p.Appraisals).WithOne().HasForeignKey(a => a.ProposalId);
    }

    private static void MapMeeting(ModelMapper model)
    {
        var meeting = model.Table<CommitteeMeeting>(Module, "committee_meeting");
        meeting.HasKey(m => m.Id);
        meeting.Property(m => m.Code).HasMaxLength(CommitteeMeeting.CodeLength);
        meeting.Property(m => m.Papers).HasMaxLength(CommitteeMeeting.PapersLength);
        meeting.Property(m => m.Minutes).HasMaxLength(CommitteeMeeting.MinutesLength);
        meeting.Property(m => m.Hash).HasMaxLength(CommitteeMeeting.HashLength);
        meeting.Property(m => m.Row).IsConcurrencyToken();
        meeting.HasIndex(m => m.Code).IsUnique();
        meeting.HasIndex(m => m.Day);

        var item = model.Table<AgendaItem>(Module, "agenda_item");
        item.HasKey(i => i.Id);
        item.HasIndex(i => new { i.MeetingId, i.ProposalId }).IsUnique();
        item.HasIndex(i => i.ProposalId);
        item.HasOne<Proposal>().WithMany().HasForeignKey(i => i.ProposalId);
        meeting.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
    }
}

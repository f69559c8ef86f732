using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Responses;

internal sealed class ResponseModel : IModelPart
{
    private const string Module = "connection";

    public void Map(ModelMapper model)
    {
        var invitation = model.Table<Invitation>(Module, "invitation");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Code).HasMaxLength(Invitation.CodeLength);
        invitation.Property(i => i.Request).HasMaxLength(SupportRequest.CodeLength);
        invitation.Property(i => i.Message).HasMaxLength(Invitation.TextLength);
        invitation.Property(i => i.State).HasMaxLength(SupportRequest.NameLength);
        invitation.Property(i => i.Offered).HasMaxLength(Invitation.OfferLength);
        invitation.Property(i => i.Reason).HasMaxLength(Invitation.ReasonLength);
        invitation.HasIndex(i => i.Code).IsUnique();
        invitation.HasIndex(i => new { i.RequestId, i.Organisation }).IsUnique();
        invitation.HasIndex(i => i.Organisation);
        invitation.HasOne<SupportRequest>().WithMany().HasForeignKey(i => i.RequestId);

        var question = model.Table<PartnerQuestion>(Module, "partner_question");
        question.HasKey(q => q.Id);
        question.Property(q => q.Asked).HasMaxLength(PartnerQuestion.TextLength);
        question.Property(q => q.Answer).HasMaxLength(PartnerQuestion.TextLength);
        question.HasIndex(q => new { q.RequestId, q.Number }).IsUnique();
        question.HasOne<SupportRequest>().WithMany().HasForeignKey(q => q.RequestId);

        var plan = model.Table<PlanVersion>(Module, "plan_version");
        plan.HasKey(p => p.Id);
        plan.Property(p => p.State).HasMaxLength(SupportRequest.NameLength);
        plan.Property(p => p.Text).HasMaxLength(PlanVersion.TextLength);
        plan.HasIndex(p => new { p.RequestId, p.Version }).IsUnique();
        plan.HasOne<SupportRequest>().WithMany().HasForeignKey(p => p.RequestId);

        var signature = model.Table<PlanSignature>(Module, "plan_signature");
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Party).HasMaxLength(PlanSignature.PartyLength);
        signature.Property(s => s.Hash).HasMaxLength(PlanVersion.HashLength);
        signature.HasIndex(s => new { s.PlanId, s.Party }).IsUnique();
        plan.HasMany(p => p.Signatures).WithOne().HasForeignKey(s => s.PlanId);

        var report = model.Table<ActivityReport>(Module, "activity_report");
        report.HasKey(r => r.Id);
        report.Property(r => r.State).HasMaxLength(SupportRequest.NameLength);
        report.Property(r => r.Note).HasMaxLength(ActivityReport.NoteLength);
        report.Property(r => r.Party).HasMaxLength(PlanSignature.PartyLength);
        report.HasIndex(r => new { r.RequestId, r.Number }).IsUnique();
        report.HasOne<SupportRequest>().WithMany().HasForeignKey(r => r.RequestId);

        var issue = model.Table<ResponseIssue>(Module, "response_issue");
        issue.HasKey(i => i.Id);
        issue.Property(i => i.Title).HasMaxLength(Issue.TitleLength);
        issue.Property(i => i.What).HasMaxLength(Issue.TextLength);
        issue.Property(i => i.Severity).HasMaxLength(SupportRequest.NameLength);
        issue.Property(i => i.State).HasMaxLength(SupportRequest.NameLength);
        issue.Property(i => i.RaisedBy).HasMaxLength(PlanSignature.PartyLength);
        issue.Property(i => i.Owner).HasMaxLength(PlanSignature.PartyLength);
        issue.Property(i => i.EndedBy).HasMaxLength(PlanSignature.PartyLength);
        issue.Property(i => i.Outcome).HasMaxLength(Issue.OutcomeLength);
        issue.Ignore(i => i.IsOpen);
        issue.HasIndex(i => new { i.RequestId, i.Number }).IsUnique();
        issue.HasOne<SupportRequest>().WithMany().HasForeignKey(i => i.RequestId);

        var completion = model.Table<CompletionReport>(Module, "completion_report");
        completion.HasKey(c => c.RequestId);
        completion.Property(c => c.Reached).HasMaxLength(CompletionReport.TextLength);
        completion.Property(c => c.Lessons).HasMaxLength(CompletionReport.TextLength);
        completion.Property(c => c.Scores).HasMaxLength(CompletionReport.ScoresLength);
        completion.Property(c => c.Contribution).HasMaxLength(SupportRequest.CodeLength);
        completion.HasOne<SupportRequest>().WithOne().HasForeignKey<CompletionReport>(c => c.RequestId);
    }
}

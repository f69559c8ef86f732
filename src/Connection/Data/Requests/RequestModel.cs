using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Requests;

internal sealed class RequestModel : IModelPart
{
    private const string Module = "connection";

    public void Map(ModelMapper model)
    {
        var request = model.Table<SupportRequest>(Module, "request");
        request.HasKey(r => r.Id);
        request.Property(r => r.Code).HasMaxLength(SupportRequest.CodeLength);
        request.Property(r => r.State).HasMaxLength(SupportRequest.NameLength);
        request.Property(r => r.Title).HasMaxLength(RequestQuestion.TitleLength);
        request.Property(r => r.Country).HasMaxLength(2);
        request.Property(r => r.Objectives).HasMaxLength(SupportRequest.ListLength);
        request.Property(r => r.Supports).HasMaxLength(SupportRequest.ListLength);
        request.Property(r => r.Joint).HasMaxLength(SupportRequest.JointLength);
        request.Property(r => r.Visibility).HasMaxLength(SupportRequest.NameLength);
        request.Property(r => r.Assessed).HasMaxLength(SupportRequest.JsonLength);
        request.Property(r => r.Findings).HasMaxLength(RequestStepRow.ReasonLength);
        request.Property(r => r.SecondAssessed).HasMaxLength(SupportRequest.JsonLength);
        request.Property(r => r.SecondFindings).HasMaxLength(RequestStepRow.ReasonLength);
        request.Property(r => r.Resolution).HasMaxLength(RequestStepRow.ReasonLength);
        request.Property(r => r.MergedInto).HasMaxLength(SupportRequest.CodeLength);
        request.Property(r => r.Priority).HasMaxLength(SupportRequest.NameLength);
        request.Property(r => r.Escalated).HasMaxLength(SupportRequest.NameLength);
        request.Property(r => r.Board).HasMaxLength(SupportRequest.NameLength);
        request.Property(r => r.Row).IsConcurrencyToken();
        request.Property(r => r.ClientKey).HasMaxLength(SupportRequest.ClientKeyLength);
        request.HasIndex(r => r.Code).IsUnique();
        request.HasIndex(r => new { r.Organisation, r.ClientKey }).IsUnique();
        request.HasIndex(r => new { r.State, r.DueAt });
        // A part of the board, of all and of an officer.
        request.HasIndex(r => new { r.Board, r.BoardAt, r.Code });
        request.HasIndex(r => new { r.Officer, r.Board, r.BoardAt, r.Code });
        // What is overdue, found anew every few minutes.
        request.HasIndex(r => r.DueAt);
        // The latest of a country, and of all.
        request.HasIndex(r => new { r.Country, r.SubmittedAt });
        request.HasIndex(r => r.SubmittedAt);
        request.HasIndex(r => r.MergedInto);

        var step = model.Table<RequestStepRow>(Module, "request_step");
        step.HasKey(s => s.Id);
        step.HasIndex(s => new { s.RequestId, s.Number }).IsUnique();
        step.Property(s => s.Move).HasMaxLength(SupportRequest.NameLength);
        step.Property(s => s.From).HasMaxLength(SupportRequest.NameLength);
        step.Property(s => s.To).HasMaxLength(SupportRequest.NameLength);
        step.Property(s => s.By).HasMaxLength(SupportRequest.NameLength);
        step.Property(s => s.Reason).HasMaxLength(RequestStepRow.ReasonLength);
        step.Property(s => s.Detail).HasMaxLength(RequestStepRow.DetailLength);
        step.Property(s => s.Promise).HasMaxLength(RequestStepRow.PromiseLength);
        request.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RequestId);

        var version = model.Table<RequestVersion>(Module, "request_version");
        version.HasKey(v => v.Id);
        version.HasIndex(v => new { v.RequestId, v.Number }).IsUnique();
        version.HasOne<SupportRequest>().WithMany().HasForeignKey(v => v.RequestId);

        var note = model.Table<RequestNote>(Module, "request_note");
        note.HasKey(n => n.Id);
        note.Property(n => n.Text).HasMaxLength(RequestNote.TextLength);
        note.HasIndex(n => new { n.RequestId, n.Number }).IsUnique();
        note.HasOne<SupportRequest>().WithMany().HasForeignKey(n => n.RequestId);

        var joint = model.Table<JointCountry>(Module, "joint_country");
        joint.HasKey(j => j.Id);
        joint.Property(j => j.Code).HasMaxLength(JointCountry.CodeLength);
        joint.Property(j => j.Country).HasMaxLength(2);
        joint.Property(j => j.State).HasMaxLength(SupportRequest.NameLength);
        joint.HasIndex(j => j.Code).IsUnique();
        joint.HasIndex(j => new { j.RequestId, j.Country }).IsUnique();
        joint.HasIndex(j => j.Country);
        joint.HasOne<SupportRequest>().WithMany().HasForeignKey(j => j.RequestId);

        var decision = model.Table<MatchDecision>(Module, "match_decision");
        decision.HasKey(d => d.Id);
        decision.HasIndex(d => new { d.RequestId, d.Number }).IsUnique();
        // How often somebody was chosen lately.
        decision.HasIndex(d => new { d.Kind, d.At });
        decision.Property(d => d.Kind).HasMaxLength(SupportRequest.NameLength);
        decision.Property(d => d.Code).HasMaxLength(MatchDecision.CodeLength);
        decision.Property(d => d.Verdict).HasMaxLength(SupportRequest.NameLength);
        decision.Property(d => d.Reason).HasMaxLength(MatchDecision.ReasonLength);
        decision.HasOne<SupportRequest>().WithMany().HasForeignKey(d => d.RequestId);

        var duty = model.Table<HubDuty>(Module, "duty");
        duty.HasKey(d => d.Key);
        duty.Property(d => d.Key).HasMaxLength(SupportRequest.NameLength);
    }
}

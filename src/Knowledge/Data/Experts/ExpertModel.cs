using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Knowledge.Data.Experts;

internal sealed class ExpertModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var expert = model.Table<Expert>(Module, "expert");
        expert.HasKey(e => e.Id);
        expert.Property(e => e.Code).HasMaxLength(Expert.CodeLength);
        expert.Property(e => e.State).HasMaxLength(Expert.StateLength);
        expert.Property(e => e.Reason).HasMaxLength(Expert.ReasonLength);
        // Audiences are compared by their rank.
        expert.Property(e => e.FreeAudience).HasConversion<int>();
        expert.Property(e => e.Row).IsConcurrencyToken();
        expert.HasIndex(e => e.Code).IsUnique();
        expert.HasIndex(e => e.Person).IsUnique();
        expert.HasIndex(e => e.State);
        expert.HasIndex(e => e.ListedAt);

        var facet = model.Table<ExpertFacet>(Module, "expert_facet");
        facet.HasKey(f => new { f.ExpertId, f.Field, f.Value });
        facet.Property(f => f.Field).HasMaxLength(ExpertFacet.FieldLength);
        facet.Property(f => f.Value).HasMaxLength(ExpertFacet.ValueLength);
        facet.Property(f => f.Audience).HasConversion<int>();
        facet.HasIndex(f => new { f.Field, f.Value });
        expert.HasMany(e => e.Facets).WithOne().HasForeignKey(f => f.ExpertId);

        var talk = model.Table<ExpertTalk>(Module, "expert_talk");
        talk.HasKey(t => t.Id);
        talk.Property(t => t.ExpertCode).HasMaxLength(Expert.CodeLength);
        talk.Property(t => t.End).HasMaxLength(ExpertTalk.EndLength);
        talk.Property(t => t.ReportReason).HasMaxLength(TalkRules.ReasonLength);
        talk.Property(t => t.Row).IsConcurrencyToken();
        talk.HasIndex(t => new { t.Expert, t.Asker }).IsUnique();
        talk.HasIndex(t => new { t.Asker, t.StartedAt });

        var message = model.Table<ExpertMessage>(Module, "expert_message");
        message.HasKey(m => m.Id);
        message.Property(m => m.Text).HasMaxLength(TalkRules.TextLength);
        message.HasIndex(m => new { m.TalkId, m.Number }).IsUnique();
        talk.HasMany(t => t.Messages).WithOne().HasForeignKey(m => m.TalkId);
    }
}

using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Topics;

internal sealed class TopicModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var topic = model.Table<Topic>(Module, "topic");
        topic.HasKey(t => t.Id);
        topic.Property(t => t.Slug).HasMaxLength(Topic.SlugLength);
        topic.Property(t => t.StarterKey).HasMaxLength(Topic.KeyLength);
        topic.Property(t => t.State).HasMaxLength(Topic.StateLength);
        topic.Property(t => t.EndReason).HasMaxLength(Topic.ReasonLength);
        topic.Property(t => t.Row).IsConcurrencyToken();
        topic.HasIndex(t => t.Slug).IsUnique();
        topic.HasIndex(t => t.StarterKey).IsUnique();
        topic.OwnsOne(t => t.Base, rests =>
        {
            rests.Property(b => b.Objectives).HasMaxLength(Topic.ListLength);
            rests.Property(b => b.Paragraphs).HasMaxLength(Topic.ListLength);
            rests.Property(b => b.Query).HasMaxLength(Topic.QueryLength);
            rests.Property(b => b.Collection).HasMaxLength(Topic.CodeLength);
            rests.Property(b => b.Resources).HasMaxLength(Topic.ResourcesLength);
        });

        var text = model.Table<TopicText>(Module, "topic_text");
        text.HasKey(t => new { t.TopicId, t.Language });
        text.Property(t => t.Language).HasMaxLength(TopicText.LanguageLength);
        text.Property(t => t.Title).HasMaxLength(TopicText.TitleLength);
        text.Property(t => t.Introduction).HasMaxLength(TopicText.IntroductionLength);
        topic.HasMany(t => t.Texts).WithOne().HasForeignKey(t => t.TopicId);
    }
}

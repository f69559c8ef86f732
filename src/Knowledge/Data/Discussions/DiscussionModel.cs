using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Discussions;

internal sealed class DiscussionModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        MapDiscussion(model);
        MapPost(model);
        MapModeration(model);
        MapCommunity(model);
    }

    private static void MapDiscussion(ModelMapper model)
    {
        var discussion = model.Table<Discussion>(Module, "discussion");
        discussion.HasKey(d => d.Id);
        discussion.Ignore(d => d.Attached);
        discussion.Property(d => d.Code).HasMaxLength(Discussion.CodeLength);
        discussion.Property(d => d.Title).HasMaxLength(Discussion.TitleLength);
        discussion.Property(d => d.Kind).HasMaxLength(Discussion.NameLength);
        discussion.Property(d => d.Language).HasMaxLength(ItemText.LanguageLength);
        discussion.Property(d => d.Place).HasMaxLength(Discussion.NameLength);
        discussion.Property(d => d.PlaceKey).HasMaxLength(Discussion.CodeLength);
        discussion.Property(d => d.Opening).HasMaxLength(Discussion.NameLength);
        discussion.Property(d => d.Summary).HasMaxLength(Discussion.SummaryLength);
        discussion.Property(d => d.Row).IsConcurrencyToken();
        discussion.HasIndex(d => d.Code).IsUnique();
        // The latest of everything, and the latest of one place. Hardly any are not public: that is looked at last.
        discussion.HasIndex(d => new { d.Opening, d.LatestAt, d.Number, d.IsPublic });
        discussion.HasIndex(d => d.Number).IsUnique();
        discussion.HasIndex(d => new { d.PlaceKey, d.Opening, d.LatestAt, d.Number });
        discussion.HasIndex(d => d.Author);

        var follower = model.Table<DiscussionFollower>(Module, "discussion_follower");
        follower.HasKey(f => new { f.DiscussionId, f.Person });
        follower.HasIndex(f => f.Person);
        follower.HasOne<Discussion>().WithMany().HasForeignKey(f => f.DiscussionId);
    }

    private static void MapPost(ModelMapper model)
    {
        var post = model.Table<Post>(Module, "post");
        // The key is the order of the page too.
        post.HasKey(p => new { p.DiscussionId, p.Number });
        post.Ignore(p => p.Mentioned);
        post.Property(p => p.State).HasMaxLength(Discussion.NameLength);
        post.Property(p => p.Text).HasMaxLength(Post.TextLength);
        post.Property(p => p.Mentions).HasMaxLength(Post.MentionsLength);
        post.Property(p => p.Row).IsConcurrencyToken();
        // What waits, the oldest first; whether somebody is a newcomer; and how much they wrote lately.
        post.HasIndex(p => new { p.State, p.At });
        post.HasIndex(p => new { p.Author, p.State, p.At });
        post.HasIndex(p => new { p.Author, p.At });
        post.HasOne<Discussion>().WithMany().HasForeignKey(p => p.DiscussionId);

        var edition = model.Table<PostEdition>(Module, "post_edition");
        edition.HasKey(e => e.Id);
        edition.Property(e => e.Text).HasMaxLength(Post.TextLength);
        edition.HasIndex(e => new { e.DiscussionId, e.Post });
        edition.HasOne<Post>().WithMany().HasForeignKey(e => new { e.DiscussionId, e.Post });
    }

    private static void MapModeration(ModelMapper model)
    {
        var report = model.Table<PostReport>(Module, "post_report");
        report.HasKey(r => new { r.DiscussionId, r.Post, r.Reporter });
        report.Property(r => r.Reason).HasMaxLength(Discussion.ReasonLength);
        report.HasIndex(r => new { r.IsOpen, r.At });
        report.HasIndex(r => r.Reporter);
        report.HasOne<Post>().WithMany().HasForeignKey(r => new { r.DiscussionId, r.Post });

        var decision = model.Table<ModerationDecision>(Module, "moderation_decision");
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Move).HasMaxLength(Discussion.NameLength);
        decision.Property(d => d.Reason).HasMaxLength(Discussion.ReasonLength);
        decision.HasIndex(d => new { d.DiscussionId, d.Post });
        decision.HasOne<Discussion>().WithMany().HasForeignKey(d => d.DiscussionId);
    }

    private static void MapCommunity(ModelMapper model)
    {
        var community = model.Table<Community>(Module, "community");
        community.HasKey(c => c.Id);
        community.Ignore(c => c.ObjectiveNumbers);
        community.Ignore(c => c.LanguageCodes);
        community.Property(c => c.Code).HasMaxLength(Community.CodeLength);
        community.Property(c => c.Name).HasMaxLength(Community.NameLength);
        community.Property(c => c.Aim).HasMaxLength(Community.AimLength);
        community.Property(c => c.Objectives).HasMaxLength(Community.ListLength);
        community.Property(c => c.Languages).HasMaxLength(Community.ListLength);
        community.Property(c => c.Row).IsConcurrencyToken();
        community.HasIndex(c => c.Code).IsUnique();

        var member = model.Table<CommunityMember>(Module, "community_member");
        member.HasKey(m => new { m.CommunityId, m.Person });
        member.HasIndex(m => m.Person);
        member.HasOne<Community>().WithMany().HasForeignKey(m => m.CommunityId);
    }
}

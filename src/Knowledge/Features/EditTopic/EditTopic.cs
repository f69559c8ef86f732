using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.EditTopic;

/// <summary>Begins, writes, publishes and withdraws topics.</summary>
internal sealed class EditTopic(AppDb db, ActTrail acts, Topics topics, CollectionReader collections)
{
    public static readonly ActKind Started = new("TopicStarted");
    public static readonly ActKind Edited = new("TopicEdited");
    public static readonly ActKind Published = new("TopicPublished", IsPublic: true);
    public static readonly ActKind Withdrawn = new("TopicWithdrawn", IsPublic: true);

    /// <summary>Mark of what a form is opened on.</summary>
    public static string MarkOf(Topic topic, Language language) => Mark.Of(
        topic.Written(language)?.Title, topic.Written(language)?.Introduction, topic.Base.Objectives, topic.Base.Paragraphs, topic.Base.Query, topic.Base.Collection, topic.Base.Resources);

    /// <summary>Begins a topic as a draft; returns what stands against it, or null.</summary>
    public async Task<TopicRefusal?> StartAsync(Language language, string? slug, string? title, CancellationToken ct)
    {
        if (Typed.Line(title) is not { } told) return TopicRefusal.TitleMissing;
        if (told.Length > TopicText.TitleLength) return TopicRefusal.TitleTooLong;
        if (!TopicBase.IsSlug(slug)) return TopicRefusal.SlugWrong;
        await using var act = await acts.OpenAsync(Started, null, ct);
        if (await topics.FindAsync(slug!, ct) is not null) return TopicRefusal.SlugTaken;
        var id = Guid.CreateVersion7(act.At);
        var topic = new Topic { Id = id, Slug = slug!, State = CollectionState.Draft, Base = TopicBase.None, CreatedAt = act.At, ChangedAt = act.At, Texts = [new TopicText { TopicId = id, Language = language.Code, Title = told, Introduction = "" }] };
        db.Add(topic);
        act.Concerns(new ActSubject(Topic.Thing, slug!), null, topic.Digested());
        await act.CommitAsync(new { language = language.Code }, ct);
        return null;
    }

    /// <summary>Saves a form; returns what stands against it, or null.</summary>
    public async Task<TopicRefusal?> SaveAsync(string slug, Language language, TopicForm form, CancellationToken ct)
    {
        var (title, introduction) = (Typed.Line(form.Title), Typed.Text(form.Introduction) ?? "");
        if (title is null) return TopicRefusal.TitleMissing;
        if (title.Length > TopicText.TitleLength) return TopicRefusal.TitleTooLong;
        if (introduction.Length > TopicText.IntroductionLength) return TopicRefusal.IntroductionTooLong;
        var (rests, wrong) = form.ReadBase();
        if (rests is null) return wrong;
        await using var act = await acts.OpenAsync(Edited, null, ct);
        var topic = (await topics.FindAsync(slug, ct))!;
        if (topic.State == CollectionState.Withdrawn) return TopicRefusal.WrongState;
        if (topic.State == CollectionState.Published && (introduction.Length == 0 || !rests.IsFilled)) return introduction.Length == 0 ? TopicRefusal.IntroductionMissing : TopicRefusal.Empty;
        if (rests.Collection is { } code && await collections.PublicAsync(code, ct) is not { State: CollectionState.Published }) return TopicRefusal.CollectionUnknown;
        if (form.Mark != MarkOf(topic, language)) return TopicRefusal.ChangedMeanwhile;
        var before = topic.Digested();
        topic.Base = rests;
        if (topic.Written(language) is { } text) (text.Title, text.Introduction) = (title, introduction);
        else AddText(topic, new TopicText { TopicId = topic.Id, Language = language.Code, Title = title, Introduction = introduction });
        await CommitAsync(act, topic, before, language.Code, ct);
        return null;
    }

    /// <summary>Publishes a topic; returns what stands against it, or null.</summary>
    public async Task<TopicRefusal?> PublishAsync(string slug, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Published, null, ct);
        var topic = (await topics.FindAsync(slug, ct))!;
        if (topic.State != CollectionState.Draft) return TopicRefusal.WrongState;
        if (!topic.Base.IsFilled) return TopicRefusal.Empty;
        if (topic.Texts.Any(t => t.Introduction.Length == 0)) return TopicRefusal.IntroductionMissing;
        var before = topic.Digested();
        (topic.State, topic.PublishedAt) = (CollectionState.Published, act.At);
        await CommitAsync(act, topic, before, null, ct);
        return null;
    }

    /// <summary>Withdraws a topic; returns what stands against it, or null.</summary>
    public async Task<TopicRefusal?> WithdrawAsync(string slug, string? reason, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { Length: <= Topic.ReasonLength } told) return TopicRefusal.WhyMissing;
        await using var act = await acts.OpenAsync(Withdrawn, told, ct);
        var topic = (await topics.FindAsync(slug, ct))!;
        if (topic.State != CollectionState.Published) return TopicRefusal.WrongState;
        var before = topic.Digested();
        (topic.State, topic.EndReason) = (CollectionState.Withdrawn, told);
        await CommitAsync(act, topic, before, null, ct);
        return null;
    }

    private void AddText(Topic topic, TopicText text)
    {
        db.Add(text);
        if (!topic.Texts.Contains(text)) topic.Texts.Add(text);
    }

    private static Task CommitAsync(OpenAct act, Topic topic, object before, string? language, CancellationToken ct)
    {
        topic.ChangedAt = act.At;
        topic.Row++;
        if (topic.State != CollectionState.Draft) act.Changed(ChangeKinds.Topic, topic.Slug);
        act.Concerns(new ActSubject(Topic.Thing, topic.Slug), before, topic.Digested());
        return act.CommitAsync(new { language }, ct);
    }
}

using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Knowledge.Data.Topics;

/// <summary>A curated page about one question: what it rests on in the Compact, what fills it, what else helps.</summary>
internal sealed class Topic
{
    public const int SlugLength = 60, KeyLength = 80, StateLength = 20, ListLength = 200, QueryLength = 500, CodeLength = 12, ResourcesLength = 6000, ReasonLength = 1000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "topic";

    public required Guid Id { get; init; }

    /// <summary>Its address, for ever.</summary>
    public required string Slug { get; init; }

    /// <summary>Key of the starter entry it came from; null for one made here.</summary>
    public string? StarterKey { get; init; }

    public required CollectionState State { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    /// <summary>What it rests on and is filled by.</summary>
    public required TopicBase Base { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Why it was withdrawn; null before.</summary>
    public string? EndReason { get; set; }

    public List<TopicText> Texts { get; init; } = [];

    /// <summary>Its words for a reader: in their language, in English, or in whatever there is.</summary>
    public TopicText? TextFor(Language language) => Written(language) ?? Written(Language.English) ?? Texts.OrderBy(t => t.Language, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Its words in one language; null where nobody wrote any.</summary>
    public TopicText? Written(Language language) => Texts.Find(t => t.Language == language.Code);

    /// <summary>Its state for the digests of acts, as it is now.</summary>
    public object Digested() => new { Slug, State = State.ToString(), Base.Objectives, Base.Paragraphs, Base.Query, Base.Collection, Base.Resources, Texts = Texts.OrderBy(t => t.Language, StringComparer.Ordinal).Select(t => new { t.Language, t.Title, t.Introduction }).ToList() };
}

/// <summary>Title and introduction of a topic in one language.</summary>
internal sealed class TopicText
{
    public const int LanguageLength = 12, TitleLength = 200, IntroductionLength = 6000;

    public required Guid TopicId { get; init; }
    public required string Language { get; init; }
    public required string Title { get; set; }
    public required string Introduction { get; set; }
}

using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Knowledge.Data.Collections;

/// <summary>Items somebody put together: curated, ordered, with an introduction (domain.md, Knowledge).</summary>
internal sealed class Collection
{
    public const int CodeLength = 12, KeyLength = 80, StateLength = 20, ReasonLength = 1000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "collection";

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>C-000001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Key of the starter entry it came from; null for one made here.</summary>
    public string? StarterKey { get; init; }

    public required CollectionState State { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Why it was withdrawn; null before.</summary>
    public string? EndReason { get; set; }

    public List<CollectionText> Texts { get; init; } = [];
    public List<CollectionEntry> Entries { get; init; } = [];

    /// <summary>The entries in their order.</summary>
    public IReadOnlyList<CollectionEntry> InOrder() => [.. Entries.OrderBy(e => e.Position)];

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"C-{number:000000}");

    /// <summary>Its words for a reader: in their language, in English, or in whatever there is.</summary>
    public CollectionText? TextFor(Language language) => Written(language) ?? Written(Language.English) ?? Texts.OrderBy(t => t.Language, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Its words in one language; null where nobody wrote any.</summary>
    public CollectionText? Written(Language language) => Texts.Find(t => t.Language == language.Code);

    /// <summary>Its state for the digests of acts, as it is now: what changes afterwards does not change it.</summary>
    public object Digested() => new
    {
        Code,
        State = State.ToString(),
        Texts = Texts.OrderBy(t => t.Language, StringComparer.Ordinal).Select(t => new { t.Language, t.Title, t.Introduction }).ToList(),
        Entries = InOrder().Select(e => new { e.ItemCode, e.Reasons }).ToList(),
    };
}

/// <summary>Title and introduction of a collection in one language.</summary>
internal sealed class CollectionText
{
    public const int LanguageLength = 12, TitleLength = 200, IntroductionLength = 6000;

    public required Guid CollectionId { get; init; }
    public required string Language { get; init; }
    public required string Title { get; set; }
    public required string Introduction { get; set; }
}

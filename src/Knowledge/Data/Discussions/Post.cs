using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Data.Discussions;

/// <summary>A post. It keeps its number for ever, whatever becomes of its words.</summary>
internal sealed class Post
{
    public const int TextLength = 10_000, MentionsLength = 800;

    /// <summary>Most people named in one post.</summary>
    public const int MostMentions = 20;

    public required Guid DiscussionId { get; init; }

    /// <summary>From 1, part of its address.</summary>
    public required int Number { get; init; }

    public required PostState State { get; set; }
    public required string Text { get; set; }

    /// <summary>Pseudonym of the author; the name is asked for when it is shown.</summary>
    public Guid? Author { get; init; }

    /// <summary>The organisation the author acted for.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The post it answers; null for one that answers all.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>Pseudonyms of those named in it, separated by spaces.</summary>
    public required string Mentions { get; init; }

    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Counts changes: forms carry it, so that nobody decides on other words than those they read.</summary>
    public int Row { get; set; }

    public IEnumerable<Guid> Mentioned => Mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);

    /// <summary>Its state for the digests of acts, without its words: a digest of a short text could be found by trying, and would outlive the text.</summary>
    public object Digested() => new { Number, State = State.ToString(), Row };
}

/// <summary>The words of a post before they were edited.</summary>
internal sealed class PostEdition
{
    public required Guid Id { get; init; }
    public required Guid DiscussionId { get; init; }
    public required int Post { get; init; }
    public required string Text { get; init; }

    /// <summary>When other words took their place.</summary>
    public required DateTimeOffset At { get; init; }
}

using System.Globalization;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Data.Discussions;

/// <summary>A discussion. What lists and heads of pages need is kept here, so that nobody counts posts.</summary>
internal sealed class Discussion
{
    public const int CodeLength = 12, TitleLength = 200, NameLength = 20, SummaryLength = 20_000, ReasonLength = 1000;

    /// <summary>Kind of subject in the trail, and the series its codes are numbers of.</summary>
    public const string Thing = "discussion";

    public required Guid Id { get; init; }

    /// <summary>Number of its code; breaks ties of time in lists.</summary>
    public required long Number { get; init; }

    /// <summary>Public code, as <c>D-000012</c>.</summary>
    public required string Code { get; init; }

    public required DiscussionKind Kind { get; init; }
    public required string Title { get; set; }

    /// <summary>Language it is led in (BCP 47).</summary>
    public required string Language { get; init; }

    public required PlaceKind Place { get; init; }
    public required string PlaceKey { get; init; }

    /// <summary>Whether everybody may read it: all but those of closed communities.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Pseudonym of who began it.</summary>
    public Guid? Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its latest post was shown.</summary>
    public required DateTimeOffset LatestAt { get; set; }

    /// <summary>State of its first post: lists, feeds and search hold it while that is shown.</summary>
    public required PostState Opening { get; set; }

    /// <summary>Number of the newest post, shown or not.</summary>
    public int LastPost { get; set; }

    /// <summary>How many posts are shown.</summary>
    public int ShownPosts { get; set; }

    /// <summary>Takes no more posts; what was said stays.</summary>
    public bool IsLocked { get; set; }

    /// <summary>The accepted answer of a question.</summary>
    public int? AcceptedPost { get; set; }

    /// <summary>From when, and until when, a consultation takes posts.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>What came out of a consultation, by its owner.</summary>
    public string? Summary { get; set; }

    public DateTimeOffset? SummaryAt { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public DiscussionPlace Attached => new(Place, PlaceKey);

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"D-{number:000000}");

    /// <summary>Its state for the digests of acts, without anybody's words.</summary>
    public object Digested() => new { Code, Kind = Kind.ToString(), Opening = Opening.ToString(), LastPost, ShownPosts, IsLocked, AcceptedPost, SummaryAt, Row };
}

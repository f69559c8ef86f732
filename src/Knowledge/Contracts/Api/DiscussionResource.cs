namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A discussion everybody may read. Names of people stand on its page only.</summary>
/// <param name="Code" example="D-000012">Code for ever.</param>
/// <param name="Kind" example="question">discussion, question or consultation.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">Its first post, in Markdown as it was typed; markup in it is text.</param>
/// <param name="Language" example="en">Language it is led in (BCP 47).</param>
/// <param name="About" example="objective">objective, item or community.</param>
/// <param name="AboutKey" example="8">Number of the objective, or code of the item or community.</param>
/// <param name="Posts" example="12">How many posts are shown.</param>
/// <param name="IsLocked">Whether it takes no more posts.</param>
/// <param name="AcceptedPost">Number of the accepted answer of a question; null where there is none.</param>
/// <param name="OpensAt">From when a consultation takes posts (UTC); null for other kinds.</param>
/// <param name="ClosesAt">Until when a consultation takes posts (UTC).</param>
/// <param name="Summary">What came out of a consultation; null before.</param>
/// <param name="BegunAt">When it was begun (UTC).</param>
/// <param name="LatestAt">When its latest post was shown (UTC).</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record DiscussionResource(
    string Code, string Kind, string Title, string Text, string Language, string About, string AboutKey, int Posts, bool IsLocked, int? AcceptedPost,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, string? Summary, DateTimeOffset BegunAt, DateTimeOffset LatestAt, string Url, string Api);

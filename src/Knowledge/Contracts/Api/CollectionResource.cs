namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A collection: items put together by the secretariat, in an order, with an introduction.</summary>
/// <param name="Code" example="C-000001">Code for ever.</param>
/// <param name="Title">Title, in the language asked for where it is written in it.</param>
/// <param name="Introduction">What it is for.</param>
/// <param name="Language" example="en">Language of title and introduction (BCP 47).</param>
/// <param name="Items">Its items in their order.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
/// <param name="UpdatedAt">When it was last changed (UTC).</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record CollectionResource(
    string Code, string Title, string Introduction, string Language, IReadOnlyList<CollectionItemResource> Items,
    DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string Url, string Api);

/// <summary>An item of a collection.</summary>
/// <param name="Code" example="P-000012">Code of the item.</param>
/// <param name="Title">Its title; the code where it was withdrawn.</param>
/// <param name="Reason">Why it stands in the collection; null where nobody said.</param>
/// <param name="Status" example="published">published, archived or withdrawn.</param>
/// <param name="Url">Address of its page.</param>
public sealed record CollectionItemResource(string Code, string Title, string? Reason, string Status, string Url)
{
    internal const string Withdrawn = "withdrawn";
}

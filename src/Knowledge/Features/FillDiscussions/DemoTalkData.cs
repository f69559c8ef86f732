using System.Text.Json.Serialization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Features.FillDiscussions;

/// <summary>What the people of a demonstration say and do, by the beginning of the address they sign in with.</summary>
internal sealed record DemoTalkData(
    IReadOnlyList<DemoCommunity> Communities, IReadOnlyList<DemoDiscussion> Discussions, DemoWaiting Waiting, IReadOnlyList<DemoExpert> Experts,
    IReadOnlyList<DemoCollection> Collections, IReadOnlyList<DemoSearch> Searches, IReadOnlyList<DemoMany> Many)
{
    public static DemoTalkData Read() => EmbeddedData.Read<DemoTalkData>(typeof(DemoTalkData).Assembly, "FillDiscussions/talk.json");
}

internal sealed record DemoCommunity(string Name, string Aim, IReadOnlyList<string> Objectives, IReadOnlyList<string> Languages, bool IsClosed, string Moderator, IReadOnlyList<string> Members);

/// <param name="Kind">Kind of discussion.</param>
/// <param name="By">Who begins it.</param>
/// <param name="At">Number of an objective, code of an item, or <c>G:0</c> for the first of the communities above.</param>
/// <param name="Language">Language it is led in.</param>
/// <param name="DaysAgo">When it was begun.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">First post.</param>
/// <param name="Accepted">Number of the accepted answer of a question.</param>
/// <param name="Summary">What came out of a consultation.</param>
/// <param name="Posts">The posts after the first.</param>
internal sealed record DemoDiscussion(
    [property: JsonConverter(typeof(JsonStringEnumConverter<DiscussionKind>))] DiscussionKind Kind, string By, string At, string Language, int DaysAgo, string Title, string Text, int? Accepted, string? Summary, IReadOnlyList<DemoPost> Posts);

internal sealed record DemoPost(string By, string Text, int? To);

/// <summary>A post nobody has looked at yet; <paramref name="To"/> counts the discussions above from 0.</summary>
internal sealed record DemoWaiting(int To, string By, string Text);

/// <param name="Who">Who describes themselves.</param>
/// <param name="End">listed, waiting or withdrawn.</param>
/// <param name="Languages">Languages.</param>
/// <param name="Objectives">Objectives.</param>
/// <param name="Countries">Countries, a line each.</param>
/// <param name="Skills">Skills, a line each.</param>
/// <param name="Biography">A few sentences.</param>
internal sealed record DemoExpert(string Who, string End, IReadOnlyList<string> Languages, IReadOnlyList<string> Objectives, string Countries, string Skills, string Biography);

internal sealed record DemoCollection(string Language, string Title, string Introduction, IReadOnlyList<string> Items, bool IsPublished);

internal sealed record DemoSearch(string Who, string Place, string Query, string Language, string Name, string Rhythm);

/// <summary>What the many discussions of the larger worlds are put together from.</summary>
internal sealed record DemoMany(string Language, IReadOnlyList<string> Titles, IReadOnlyList<string> Words);

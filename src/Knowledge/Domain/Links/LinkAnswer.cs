using System.Net;

namespace Marrakech.Knowledge.Domain.Links;

/// <summary>What came back from the address of a link. Stored by name; its words are <c>LinkAnswer.{Name}</c>.</summary>
internal enum LinkAnswer
{
    /// <summary>It leads somewhere.</summary>
    Here,

    /// <summary>The site says that there is nothing at this address.</summary>
    Gone,

    /// <summary>The site answers with a failure, or with what no browser understands.</summary>
    Failing,

    /// <summary>There is no host of that name, or nobody listens there.</summary>
    NoHost,

    /// <summary>No answer within the time.</summary>
    Slow,

    /// <summary>It leads on and on.</summary>
    Circle,

    /// <summary>It leads into a network that is not open to all, or to no web page.</summary>
    Closed,

    /// <summary>Nothing came back: the host may be down, or our own line cut.</summary>
    Unreached,

    /// <summary>Nobody was asked: the site does not want programs to visit it there.</summary>
    Unwanted,

    /// <summary>Nobody was asked: whether programs may visit it, the site answers with a failure or not in time.</summary>
    Unsaid,
}

/// <summary>What an answer tells.</summary>
internal static class LinkAnswers
{
    /// <summary>What a status tells. A site that turns a machine away, or asks to sign in or to come back later, is there: a reader may see more.</summary>
    public static LinkAnswer Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkAnswer.Gone,
        >= HttpStatusCode.InternalServerError => LinkAnswer.Failing,
        _ => LinkAnswer.Here,
    };

    /// <summary>How long a site may leave unsaid whether it may be visited before that is a failure (RFC 9309, 2.3.1.4, names thirty days).</summary>
    public static readonly TimeSpan Leave = TimeSpan.FromDays(30);

    /// <summary>The answer where the link was left alone; else null.</summary>
    public static LinkAnswer? LeftAlone(LinkAnswer? answer) => answer is LinkAnswer.Unwanted or LinkAnswer.Unsaid ? answer : null;

    /// <summary>What an answer counts as: what is left unsaid for long is a failure.</summary>
    /// <param name="answer">What came back.</param>
    /// <param name="since">When the link answered last, or was known first.</param>
    /// <param name="at">When it was asked.</param>
    public static LinkAnswer Counted(LinkAnswer answer, DateTimeOffset since, DateTimeOffset at) => answer == LinkAnswer.Unsaid && at - since >= Leave ? LinkAnswer.Failing : answer;

    /// <summary>Whether it shows that our own line reaches the world.</summary>
    public static bool ShowsTheWorld(LinkAnswer answer) => answer is LinkAnswer.Here or LinkAnswer.Gone or LinkAnswer.Failing or LinkAnswer.Circle or LinkAnswer.Unwanted;
}

namespace Marrakech.Connection.Domain.Requests;

/// <summary>How a country stands to a request it was asked to join. Stored by name; its words are <c>JointState.{Name}</c>.</summary>
internal enum JointState
{
    /// <summary>Asked, and not answered yet.</summary>
    Asked,
    Joined,
    Declined,

    /// <summary>It had not joined when the request was submitted, or was named no more.</summary>
    Dropped,

    /// <summary>It left after submission.</summary>
    Left,
}

/// <summary>What a country can say. Its words are <c>JointAnswer.{Name}</c>.</summary>
internal enum JointAnswer
{
    Join,
    Decline,
    Leave,
}

/// <summary>Why something is not done with a joint request; its sentence is <c>Joint.Refusal.{Name}</c>.</summary>
internal enum JointRefusal
{
    /// <summary>Only the focal point of the country speaks for it.</summary>
    NotYours,

    /// <summary>Not from where it stands now.</summary>
    WrongState,

    /// <summary>The request names no further country that was not asked.</summary>
    NobodyToAsk,

    /// <summary>The request has no title yet: there is nothing to read.</summary>
    NothingToRead,
    AnswerMissing,
}

/// <summary>A request of several countries: one leads, the others consent. Only the lead submits and answers.</summary>
internal static class JointRule
{
    /// <summary>
    /// Where an answer leads; null where it is not possible. As long as the request is a draft a country that was asked joins, declines and changes its mind;
    /// after that it can only leave, until the request is over.
    /// </summary>
    public static JointState? After(JointState state, JointAnswer answer, RequestState request) => (answer, state) switch
    {
        (JointAnswer.Join, JointState.Asked or JointState.Declined) when request == RequestState.Draft => JointState.Joined,
        (JointAnswer.Decline, JointState.Asked or JointState.Joined) when request == RequestState.Draft => JointState.Declined,
        (JointAnswer.Leave, JointState.Joined) when RequestLife.IsOpen(request) => JointState.Left,
        _ => null,
    };

    /// <summary>Whether a country reads the request: once asked, as long as it has not declined, left or been dropped.</summary>
    public static bool Reads(JointState state) => state is JointState.Asked or JointState.Joined;

    /// <summary>The countries that ask once a request is submitted: those it names that joined. The others are dropped.</summary>
    /// <param name="named">Countries the request names, ISO 3166-1 alpha-2.</param>
    /// <param name="joined">Countries that joined.</param>
    public static IReadOnlyList<string> Submitted(IEnumerable<string> named, IEnumerable<string> joined) => [.. named.Intersect(joined)];
}

using System.Text.Json.Serialization;

namespace Marrakech.Connection.Domain.Requests;

/// <summary>How quickly a request is handled. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Track>))]
internal enum Track
{
    Ordinary,
    Emergency,
}

/// <summary>
/// What the hub promised a request, in working days. It stands in the request's history: a promise once made does not change with the standard.
/// </summary>
/// <param name="Track">Whose limits they are.</param>
/// <param name="Acknowledged">From submission until it is acknowledged.</param>
/// <param name="InAssessment">From submission until the assessment has begun.</param>
/// <param name="Matching">From submission until the search for partners has begun.</param>
/// <param name="Quiet">After that, the longest time without any move.</param>
internal sealed record Promise(Track Track, int Acknowledged, int InAssessment, int Matching, int Quiet)
{
    /// <summary>How many working days each kind of promise has.</summary>
    public int DaysOf(Duty duty) => duty switch
    {
        Duty.Acknowledge => Acknowledged,
        Duty.Assess => InAssessment,
        Duty.Match => Matching,
        Duty.Move => Quiet,
        Duty.DecideAppeal => Appeals.DecideWithin,
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };
}

/// <summary>What was promised. Its words are <c>Duty.{Name}</c>.</summary>
internal enum Duty
{
    Acknowledge,
    Assess,
    Match,

    /// <summary>Any move at all: nothing stays unanswered.</summary>
    Move,

    /// <summary>An appeal, by a second officer.</summary>
    DecideAppeal,
}

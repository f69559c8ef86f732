namespace Marrakech.Connection.Domain.Requests;

/// <summary>Where a request stands. Stored by name; its words are <c>RequestState.{Name}</c>.</summary>
internal enum RequestState
{
    Draft,
    Submitted,
    Acknowledged,
    InAssessment,

    /// <summary>The country was asked something; the clock stands still.</summary>
    ClarificationAsked,
    Matching,
    PartnersResponding,
    ResponseAgreed,
    Funding,
    InImplementation,
    Completed,
    Declined,
    Withdrawn,
    Referred,

    /// <summary>Over: it goes on as part of another request of the same country.</summary>
    Merged,

    /// <summary>It was declined, and the country appealed: a second officer decides.</summary>
    Appealed,
}

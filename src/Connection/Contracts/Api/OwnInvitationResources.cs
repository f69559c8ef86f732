namespace Marrakech.Connection.Contracts.Api;

/// <summary>An offer of a partner.</summary>
/// <param name="What">What it would do, at most 4000 characters.</param>
/// <param name="From" example="2027-06-01">First day it could (ISO 8601); left out where it does not matter.</param>
/// <param name="Until" example="2027-09-30">Last day (ISO 8601).</param>
/// <param name="Basis" example="shared">Who pays: free, shared or paid.</param>
/// <param name="Cost" example="25000">What it costs the country, whole US dollars; left out where it is free.</param>
/// <param name="Conditions">What must be given, at most 4000 characters.</param>
public sealed record OfferInput(string? What, string? From, string? Until, string? Basis, long? Cost, string? Conditions);

/// <summary>An offer that was made.</summary>
/// <param name="What">What the partner would do.</param>
/// <param name="From" example="2027-06-01">First day it could; null where it does not say.</param>
/// <param name="Until" example="2027-09-30">Last day; null where it does not say.</param>
/// <param name="Basis" example="shared">Who pays: free, shared or paid.</param>
/// <param name="Cost" example="25000">What it costs the country, whole US dollars; null where it is free.</param>
/// <param name="Conditions">What must be given; null for nothing.</param>
public sealed record OfferResource(string What, DateOnly? From, DateOnly? Until, string Basis, long? Cost, string? Conditions);

/// <summary>An invitation of one's own organisation to help with a request.</summary>
/// <param name="Code" example="R-2026-0001-2">Reference for ever.</param>
/// <param name="Request" example="R-2026-0001">Reference of the request.</param>
/// <param name="State" example="open">open, offered, declined or withdrawn.</param>
/// <param name="Version" example="9f86d081884c7d65">Changes with every answer; sent back in If-Match it keeps one from writing over a colleague.</param>
/// <param name="CanAnswer">Whether it can be answered now.</param>
/// <param name="RequestState" example="partners_responding">Where the request stands.</param>
/// <param name="Title">Title of the request; null once the invitation is withdrawn.</param>
/// <param name="Country" example="KE">Country that asks, ISO 3166-1 alpha-2; null once the invitation is withdrawn.</param>
/// <param name="Message">What the organisation is asked for.</param>
/// <param name="AnswerBy" example="2026-07-01">Day it should answer by.</param>
/// <param name="Answers">What the country says, by name of the question, without its costs and funds; empty once the invitation is withdrawn.</param>
/// <param name="Questions">What partners asked and the country answered; nobody is told who asked.</param>
/// <param name="Offer">The own offer; null where none was made.</param>
/// <param name="Reason">Why it was declined or withdrawn; null where it was not.</param>
/// <param name="InvitedAt">When it was sent (UTC).</param>
/// <param name="AnsweredAt">When it was answered last (UTC); null before.</param>
/// <param name="Url">Its page, for those it belongs to.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record OwnInvitationResource(
    string Code, string Request, string State, string Version, bool CanAnswer, string RequestState, string? Title, string? Country, string Message, DateOnly AnswerBy,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers, IReadOnlyList<AskedResource> Questions, OfferResource? Offer, string? Reason,
    DateTimeOffset InvitedAt, DateTimeOffset? AnsweredAt, string Url, string Api);

/// <summary>A question of a partner and the country's answer.</summary>
/// <param name="Number" example="1">Position, from 1.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What the country answered; null before.</param>
public sealed record AskedResource(int Number, string Question, string? Answer);

using System.Text.Json;

namespace Marrakech.Connection.Contracts.Api;

/// <summary>Begins a request as a draft.</summary>
/// <param name="Language" example="fr">Language it will be written in (BCP 47), one of the six; the language of the call where it is left out.</param>
public sealed record BeginRequest(string? Language);

/// <summary>Answers of a draft. Questions that are not named keep theirs; an empty list takes an answer away.</summary>
/// <param name="Answers">
/// Answers by name of the question, each a text, a number or a list of texts: title, language, problem, tried, objective (1-23), objectives, actions (as 8/a), support, supportHow, equipmentWhat, equipmentNumber, equipmentSpecification, equipmentPlace,
/// beneficiaries, urgency (ordinary, emergency), urgencyReason, starts (ISO 8601), months, counterparts, localAuthority, countries (ISO 3166-1 alpha-2), contribution, cost and funds
/// (whole US dollars), visibility (public, network, confidential), summary.
/// </param>
public sealed record RequestAnswersInput(IReadOnlyDictionary<string, JsonElement>? Answers);

/// <summary>Words that come with a move: the answer to what was asked, or why something is taken back or declined.</summary>
/// <param name="Text">The words, at most 2000 characters.</param>
public sealed record WordsInput(string? Text);

/// <summary>A request of one's own country, whole.</summary>
/// <param name="Code" example="R-2026-0001">Reference for ever.</param>
/// <param name="State" example="in_assessment">Where it stands.</param>
/// <param name="Version" example="7">Changes with every change; sent back in If-Match it keeps one from writing over somebody else.</param>
/// <param name="Title">Title; empty before one is written.</param>
/// <param name="Country" example="KE">Country that asks, ISO 3166-1 alpha-2.</param>
/// <param name="Visibility" example="public">Who may read it: public, network or confidential.</param>
/// <param name="Emergency">Whether it is on the emergency track.</param>
/// <param name="OwedBy" example="secretariat">Who must move next: country, secretariat or partners; null where nobody must.</param>
/// <param name="Asked">What the country is asked; null where nothing waits for its answer.</param>
/// <param name="Missing" example="[&quot;support&quot;]">Questions that stand against submitting; empty once it is submitted.</param>
/// <param name="Answers">Answers by name of the question; a question without one is left out.</param>
/// <param name="Deadlines">The promises that count, with their deadlines.</param>
/// <param name="Moves">Everything that happened, the first first.</param>
/// <param name="CreatedAt">When it was begun (UTC).</param>
/// <param name="ChangedAt">When it changed last (UTC).</param>
/// <param name="SubmittedAt">When it was submitted (UTC); null before.</param>
/// <param name="Url">Its page, for those it belongs to.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record OwnRequestResource(
    string Code, string State, int Version, string Title, string Country, string Visibility, bool Emergency, string? OwedBy, string? Asked, IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers, IReadOnlyList<DeadlineResource> Deadlines, IReadOnlyList<MoveResource> Moves,
    DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, DateTimeOffset? SubmittedAt, string Url, string Api);

/// <summary>A promise of the hub and what became of it.</summary>
/// <param name="Duty" example="acknowledge">What was promised: acknowledge, assess, match, or any move at all.</param>
/// <param name="State" example="running">running, stopped, overdue, kept, late or lapsed.</param>
/// <param name="Due" example="2026-06-16">Day by which it is promised, as the hub's seat counts days; null while the clock stands still.</param>
/// <param name="DaysLeft" example="4">Working days left while the clock stands still; otherwise 0.</param>
/// <param name="DoneAt">When it was done (UTC); null before.</param>
public sealed record DeadlineResource(string Duty, string State, DateOnly? Due, int DaysLeft, DateTimeOffset? DoneAt);

/// <summary>A move that was made.</summary>
/// <param name="Number" example="2">Position, from 1 without gaps.</param>
/// <param name="Move" example="acknowledge">What was done.</param>
/// <param name="From" example="submitted">State before.</param>
/// <param name="To" example="acknowledged">State after.</param>
/// <param name="By" example="secretariat">In whose name: country, secretariat or clock.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, or what was asked or answered; null where nothing was said.</param>
/// <param name="Detail">Alternatives, or to whom it was referred; null where nothing was said.</param>
public sealed record MoveResource(int Number, string Move, string From, string To, string By, DateTimeOffset At, string? Reason, string? Detail);

using System.Text.Json;

namespace Marrakech.Knowledge.Contracts.Api;

/// <summary>A contribution a program submits. It is reviewed like any other.</summary>
/// <param name="Kind" example="practice">practice, initiative, evidence, guidance, dataset, training or event.</param>
/// <param name="Answers">Answers by name of the question, each a text, a number, true, or a list of texts: title, summary, language, description, countries (ISO 3166-1 alpha-2), level, objective (1-23), objectives, actions (as 8/a), principles (a-j), targets (as 10.7), starts and ends (ISO 8601), lead, partners, funders, amount, currency (ISO 4217), reached, results, evidence, lessons, links, contactName, contactEmail, contactConsent.</param>
public sealed record SubmissionRequest(string? Kind, IReadOnlyDictionary<string, JsonElement>? Answers);

/// <summary>A contribution of one's own organisation and where it stands.</summary>
/// <param name="Code" example="C-000012">Reference number.</param>
/// <param name="Kind" example="practice">Kind of item.</param>
/// <param name="State" example="submitted">draft, submitted, in-review, changes-requested, published, archived, declined or withdrawn.</param>
/// <param name="Title">Its title.</param>
/// <param name="SubmittedAt">When it was submitted last; null for a draft.</param>
/// <param name="ExpectedBy">When the next step is to be expected; null where nobody waits for one.</param>
/// <param name="Reason">Why, where the last move has a reason.</param>
/// <param name="PublishedAs" example="P-000123">Code of the item it became or changes; null before.</param>
/// <param name="Url">Its page, for those it belongs to.</param>
public sealed record SubmissionResource(
    string Code, string Kind, string State, string Title, DateTimeOffset? SubmittedAt, DateTimeOffset? ExpectedBy, string? Reason, string? PublishedAs, string Url);

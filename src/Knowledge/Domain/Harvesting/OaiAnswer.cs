namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>A record as another repository tells it.</summary>
/// <param name="Identifier">Its identifier there.</param>
/// <param name="Datestamp">When it changed last.</param>
/// <param name="IsDeleted">Whether it is no longer there.</param>
/// <param name="Thing">What it says; null where it is deleted or its form cannot be read.</param>
internal sealed record OaiRecord(string Identifier, DateTimeOffset Datestamp, bool IsDeleted, HarvestedThing? Thing);

/// <summary>One answer of a repository.</summary>
/// <param name="AnsweredAt">Its own clock: what changes later is asked for next time.</param>
/// <param name="Records">The records of this part of the list.</param>
/// <param name="Token">Where the list goes on; null at its end.</param>
/// <param name="Errors">Codes of the errors it tells, as <c>noRecordsMatch</c>.</param>
internal sealed record OaiAnswer(DateTimeOffset AnsweredAt, IReadOnlyList<OaiRecord> Records, string? Token, IReadOnlyList<string> Errors);

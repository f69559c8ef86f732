namespace Marrakech.Connection.Contracts.Api;

/// <summary>A number about all requests together: a cell of a table of the page of figures.</summary>
/// <param name="Table" example="objectives">summary, states, standard, objectives, regions, support, gaps, unreached or responses.</param>
/// <param name="Key" example="8">What it is about: a state, a track with a promise, the number of an objective, the UN M49 code of a region, a kind of support; in gaps with <c>objective/</c>, <c>region/</c> or <c>country/</c> (ISO 3166-1) before it; in unreached the country that no fresh capability of a verified partner names, nor a region it lies in; all for the answers of all partners.</param>
/// <param name="Name">The same in words, in the language asked for.</param>
/// <param name="Measure" example="requests">
/// requests, confidential (of the confidential ones counted so far), unserved (open, and nobody and nothing was accepted for them yet), worldwide (fresh capabilities of verified partners for every country), in_time, late and overdue (promises), stays (that
/// are over); introductions (of countries, with both consents); standard_days, median_days and p90_days in working days of the hub's seat; invitations (whose day
/// has passed, or that were answered) and answer_days (days after which half of the answers had come).
/// </param>
/// <param name="Value">The number; null where nothing was counted, or it is not told.</param>
/// <param name="Suppressed">Whether there is a number below 3 that is not told.</param>
/// <param name="Url">Permanent address of the table.</param>
public sealed record RequestFigureResource(string Table, string Key, string Name, string Measure, int? Value, bool Suppressed, string Url);

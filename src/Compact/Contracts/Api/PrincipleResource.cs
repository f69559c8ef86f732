namespace Marrakech.Compact.Contracts.Api;

/// <summary>A guiding principle of the Compact (para 15).</summary>
/// <param name="Letter" example="d">Letter, a to j.</param>
/// <param name="Name">Name in our own words, in the language asked for.</param>
/// <param name="About">What it asks for, in our own words.</param>
/// <param name="Language" example="en">Language of name and words (BCP 47).</param>
/// <param name="Official">Name (heading) and text as the resolution has them; null until it is imported.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record PrincipleResource(string Letter, string Name, string About, string Language, OfficialResource? Official, string Url, string Api);

namespace Marrakech.Compact.Contracts.Api;

/// <summary>An action of an objective.</summary>
/// <param name="Objective" example="8">Number of its objective.</param>
/// <param name="Letter" example="a">Letter within the objective.</param>
/// <param name="Label">Short plain label in our own words, in the language asked for.</param>
/// <param name="Group">Label of the group it stands in, in our own words, or null.</param>
/// <param name="Language" example="en">Language of the labels (BCP 47).</param>
/// <param name="Official">The action as the resolution has it; null until it is imported.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record ActionResource(
    int Objective, string Letter, string Label, string? Group, string Language, OfficialResource? Official, string Url, string Api);

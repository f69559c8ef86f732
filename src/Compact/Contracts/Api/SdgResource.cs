namespace Marrakech.Compact.Contracts.Api;

/// <summary>A Sustainable Development Goal.</summary>
/// <param name="Number" example="10">Number, 1 to 17.</param>
/// <param name="Name">Name in our own words, in the language asked for.</param>
/// <param name="Language" example="en">Language of the name (BCP 47).</param>
/// <param name="Targets">Codes of its targets.</param>
/// <param name="Objectives">Objectives of the Compact for which the goal or one of its targets is listed.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record SdgGoalResource(
    int Number, string Name, string Language, IReadOnlyList<string> Targets, IReadOnlyList<int> Objectives, string Url, string Api);

/// <summary>A target of a Sustainable Development Goal.</summary>
/// <param name="Code" example="10.7">Code.</param>
/// <param name="Goal" example="10">Number of its goal.</param>
/// <param name="Label">Short label in our own words, in the language asked for.</param>
/// <param name="Language" example="en">Language of the label (BCP 47).</param>
/// <param name="Objectives">Objectives of the Compact for which it is listed.</param>
/// <param name="Official">What official documents print for it, once for each objective and document; empty until one is imported.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record SdgTargetResource(
    string Code, int Goal, string Label, string Language, IReadOnlyList<int> Objectives, IReadOnlyList<SdgEntryResource> Official, string Url, string Api);

/// <summary>An SDG entry an official document lists for an objective.</summary>
/// <param name="Objective">Number of the objective.</param>
/// <param name="Text">The entry.</param>
public sealed record SdgEntryResource(int Objective, OfficialResource Text);

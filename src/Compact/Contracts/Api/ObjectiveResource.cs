namespace Marrakech.Compact.Contracts.Api;

/// <summary>An objective of the Compact (paras 17-39).</summary>
/// <param name="Number" example="8">Number, 1 to 23.</param>
/// <param name="Name">Short name in our own words, in the language asked for.</param>
/// <param name="About">Two sentences about it in our own words.</param>
/// <param name="Language" example="en">Language of name and sentences (BCP 47).</param>
/// <param name="Paragraph" example="24">Paragraph of the Compact that states it.</param>
/// <param name="Area">Thematic area it belongs to.</param>
/// <param name="ActionCount" example="7">How many actions it has.</param>
/// <param name="SdgTargets">Codes of the SDG targets listed for it; goals of which no target is named stand as a number.</param>
/// <param name="Instruments">Keys of the instruments linked to it, as in <c>/api/v1/instruments</c>.</param>
/// <param name="Official">Title (heading) and commitment (text) as the resolution has them; null until it is imported.</param>
/// <param name="Url">Permanent address of its page.</param>
/// <param name="Api">Address of this resource.</param>
public sealed record ObjectiveResource(
    int Number, string Name, string About, string Language, int Paragraph, AreaResource Area, int ActionCount,
    IReadOnlyList<string> SdgTargets, IReadOnlyList<string> Instruments, OfficialResource? Official, string Url, string Api);

/// <summary>A thematic area that groups objectives.</summary>
/// <param name="Number">1 to 5.</param>
/// <param name="Key" example="protection">Stable key.</param>
/// <param name="Name">Name in our own words.</param>
public sealed record AreaResource(int Number, string Key, string Name);

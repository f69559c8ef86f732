namespace Marrakech.Knowledge.Domain.Related;

/// <summary>A published item others are translations of, as the rule sees it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Languages">Languages it has words in itself.</param>
/// <param name="Versions">Number of its newest version; 0 where it has none, as an imported practice.</param>
/// <param name="TranslationOf">Code of the item it is a translation of itself; null where it is an original.</param>
internal sealed record Original(string Code, string Kind, IReadOnlyCollection<string> Languages, int Versions, string? TranslationOf);

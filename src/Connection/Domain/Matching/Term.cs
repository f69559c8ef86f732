namespace Marrakech.Connection.Domain.Matching;

/// <summary>A word of a text, or a meaning in it.</summary>
/// <param name="Key">Its stem, or the name of the meaning: what is compared.</param>
/// <param name="Form">As it stands in the text: what is shown.</param>
/// <param name="Weight">How much it counts; 1 for a word that stands there.</param>
internal sealed record Term(string Key, string Form, double Weight = 1);

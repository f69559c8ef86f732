namespace Marrakech.Knowledge.Facts;

/// <summary>The field of a practice that words were taken from.</summary>
internal enum FactField
{
    Title,
    Text,
}

/// <summary>The exact words a fact was taken from.</summary>
/// <param name="Words">The characters as they stand in the field.</param>
/// <param name="Field">Title or text.</param>
/// <param name="Offset">Position of the first character in that field, from 0.</param>
internal readonly record struct FactWords(string Words, FactField Field, int Offset);

/// <summary>How a country is named.</summary>
internal enum CountryMention
{
    Name,
    Demonym,
    Place,
}

/// <summary>A country the practice names.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Mention">The plainest way it is named: by name before demonym before a place in it.</param>
/// <param name="Words">Every place in the practice that names it.</param>
internal sealed record CountryFact(string Code, CountryMention Mention, IReadOnlyList<FactWords> Words);

/// <summary>An organisation the practice names.</summary>
/// <param name="Key">The same for every way of naming it: <c>IOM</c>, <c>government:MA</c>, or its name folded to plain small letters.</param>
/// <param name="Name">Its name as known, otherwise as the practice gives it.</param>
/// <param name="Acronym">Its acronym, where known or given.</param>
/// <param name="Kind">What it is, by the list of paragraph 44; null where the name does not tell.</param>
/// <param name="Words">Every place in the practice that names it.</param>
internal sealed record OrganisationFact(string Key, string Name, string? Acronym, OrganisationKind? Kind, IReadOnlyList<FactWords> Words);

/// <summary>A year or a period.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year; the same as the first for a single year, null for a period that has not ended.</param>
/// <param name="Words">Where it stands.</param>
internal sealed record PeriodFact(int From, int? To, FactWords Words);

/// <summary>Who acts: a place, a State, States of one region, States of several, or everybody.</summary>
internal enum PracticeLevel
{
    Local,
    National,
    Regional,
    CrossRegional,
    Global,
}

/// <summary>The level of a practice with the words that speak for it.</summary>
internal sealed record LevelFact(PracticeLevel Level, IReadOnlyList<FactWords> Words);

/// <summary>A sum of money.</summary>
/// <param name="Value">In units of the currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Words">Where it stands.</param>
internal sealed record AmountFact(decimal Value, string Currency, FactWords Words);

/// <summary>A number of people.</summary>
/// <param name="Count">As stated, for "hundreds of" the least it means; "more than" and "about" stay in the words.</param>
/// <param name="Words">Where it stands.</param>
internal sealed record PeopleFact(long Count, FactWords Words);

/// <summary>Everything the extractor found in one practice.</summary>
internal sealed record PracticeFacts
{
    public required IReadOnlyList<CountryFact> Countries { get; init; }
    public required IReadOnlyList<OrganisationFact> Organisations { get; init; }
    public required IReadOnlyList<PeriodFact> Periods { get; init; }
    public required LevelFact Level { get; init; }
    public required IReadOnlyList<AmountFact> Amounts { get; init; }
    public required IReadOnlyList<PeopleFact> People { get; init; }

    /// <summary>Every year named, in order.</summary>
    public IEnumerable<int> Years => Periods.SelectMany(p => p.To is { } to ? [p.From, to] : new[] { p.From }).Distinct().Order();
}

using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Facts;

/// <summary>What a name says: its words, whatever their order and spelling, and the countries it names.</summary>
internal sealed record OrganisationName(IReadOnlySet<string> Words, IReadOnlySet<string> Countries)
{
    /// <summary>Whether two names within one practice mean one organisation: the same words, of the same country where both name one.</summary>
    public bool Means(OrganisationName other) => Words.Count > 0 && Words.SetEquals(other.Words)
        && (Countries.Count == 0 || other.Countries.Count == 0 || Countries.SetEquals(other.Countries));
}

/// <summary>Reads names of organisations, so that "Home Office (United Kingdom)", "UK Home Office" and "Home Office" are known for one. Pure.</summary>
internal sealed class OrganisationNames(Gazetteer gazetteer)
{
    private const string English = "en";
    private static readonly HashSet<string> small = ["the", "of", "for", "and", "in", "on", "at", "s"];

    public OrganisationName Read(string name)
    {
        var text = new FactText("", name);
        var places = gazetteer.Places.Find(text).Where(p => p.Value is { Code: not null, Mention: not CountryMention.Place }).ToList();
        var words = text.Tokens.Where((_, at) => !places.Exists(p => p.First <= at && at <= p.Last)).Select(t => t.Folded).Where(w => !small.Contains(w));
        return new(words.Select(w => Spellings.Of(English, w)).ToHashSet(), places.Select(p => p.Value.Code!).ToHashSet());
    }
}

using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Facts;

/// <summary>Tells whether two names within one practice mean one organisation: "Home Office (United Kingdom)", "UK Home Office", "Home Office". Pure.</summary>
internal sealed class OrganisationNames(Gazetteer gazetteer)
{
    private const string English = "en";
    private static readonly HashSet<string> small = ["the", "of", "for", "and", "in", "on", "at", "s"];

    /// <summary>The same words, whatever their order and spelling, of the same country where both name one.</summary>
    public bool AreSame(string one, string other)
    {
        var (a, b) = (Read(one), Read(other));
        return a.Words.Count > 0 && a.Words.SetEquals(b.Words) && (a.Countries.Count == 0 || b.Countries.Count == 0 || a.Countries.SetEquals(b.Countries));
    }

    private (HashSet<string> Words, HashSet<string> Countries) Read(string name)
    {
        var text = new FactText("", name);
        var places = gazetteer.Places.Find(text).Where(p => p.Value is { Code: not null, Mention: not CountryMention.Place }).ToList();
        var words = text.Tokens.Where((_, at) => !places.Exists(p => p.First <= at && at <= p.Last)).Select(t => t.Folded).Where(w => !small.Contains(w));
        return ([.. words.Select(w => Spellings.Of(English, w))], [.. places.Select(p => p.Value.Code!)]);
    }
}

using Marrakech.Knowledge.Facts;

namespace Marrakech.Knowledge.Duplicates;

/// <summary>Makes items comparable: their facts are read from the text, or taken as known.</summary>
internal sealed class DuplicateItems(FactExtractor extractor)
{
    /// <summary>An item whose facts stand in its text only, as in an official document.</summary>
    public DuplicateItem FromText(string id, string source, int standing, int? objective, string title, string text) =>
        FromFacts(id, source, standing, objective, title, text, [], [], []);

    /// <summary>An item with known facts; where a kind of fact is not given, the text is read for it. Organisations named in the text are added to the given ones.</summary>
    public DuplicateItem FromFacts(
        string id, string source, int standing, int? objective, string title, string text,
        IReadOnlyCollection<string> countries, IReadOnlyCollection<string> organisations, IReadOnlyCollection<int> years)
    {
        var facts = extractor.Extract(title, text);
        return new()
        {
            Id = id,
            Source = source,
            Standing = standing,
            Objective = objective,
            Title = title,
            Text = text,
            Countries = countries.Count > 0 ? countries : [.. facts.Countries.Select(c => c.Code)],
            Organisations = [.. organisations.Select(extractor.OrganisationKey).Concat(facts.Organisations.Select(o => o.Key)).Distinct()],
            Years = years.Count > 0 ? years : [.. facts.Years],
        };
    }
}

using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>
/// Finds for every incoming practice the item it tells of, by the duplicate measure over everything known: our own summaries,
/// the current editions and the newcomers, all at once, so that the order in which documents arrive does not matter.
/// </summary>
internal sealed class PracticeMatching(FactExtractor extractor)
{
    private const string OwnWords = "repository";

    public List<MatchedPractices> Assign(List<Item> items, List<IncomingPractice> incoming)
    {
        if (incoming.Count == 0) return [];
        var owners = new Dictionary<string, Item>();
        var newcomers = new Dictionary<string, IncomingPractice>();
        var candidates = new List<DuplicateItem>();
        foreach (var item in items) candidates.AddRange(Known(item, owners));
        foreach (var practice in incoming)
        {
            var candidate = Newcomer(practice);
            newcomers.Add(candidate.Id, practice);
            candidates.Add(candidate);
        }

        return [.. DuplicateGroups.Find(candidates).SelectMany(group => Split(group, owners, newcomers))];
    }

    /// <summary>A group goes to the item that already holds one of its members; without one it becomes an item of its own.</summary>
    private static IEnumerable<MatchedPractices> Split(DuplicateGroup group, Dictionary<string, Item> owners, Dictionary<string, IncomingPractice> newcomers)
    {
        var practices = group.Members.Where(m => newcomers.ContainsKey(m.Id)).Select(m => newcomers[m.Id]).ToList();
        if (practices.Count == 0) return [];
        var owner = group.Members.Select(m => owners.GetValueOrDefault(m.Id)).FirstOrDefault(i => i is not null);
        return [new MatchedPractices(owner, practices)];
    }

    private IEnumerable<DuplicateItem> Known(Item item, Dictionary<string, Item> owners)
    {
        if (item.Texts.FirstOrDefault(t => t.Language == Language.English.Code) is { } own)
        {
            owners.Add(item.Code, item);
            yield return new DuplicateItem
            {
                Id = item.Code,
                Source = OwnWords,
                Standing = 0,
                Title = own.Title,
                Text = own.Summary,
                Countries = [.. Values(item, Facet.Country)],
                Organisations = [.. extractor.Extract(own.Title, own.Summary).Organisations.Select(o => o.Key)
                    .Concat(item.Organisations.Select(o => o.Acronym).OfType<string>()).Distinct()],
                Years = [.. Values(item, Facet.Year).Select(y => int.Parse(y, CultureInfo.InvariantCulture))],
                Objective = item.Objective,
            };
        }

        foreach (var edition in item.Editions.Where(e => e.SupersededIn is null))
        {
            var id = $"{item.Code}/{edition.Id}";
            owners.Add(id, item);
            yield return Describe(id, edition.Document, 1, edition.Title, edition.Text, edition.Objective);
        }
    }

    private DuplicateItem Newcomer(IncomingPractice incoming)
    {
        var practice = incoming.Practice;
        var id = string.Create(CultureInfo.InvariantCulture, $"{incoming.Document.Key}/{practice.Objective}/{practice.Position}");
        return Describe(id, incoming.Document.Key, 2, practice.Title, practice.Text, practice.Objective);
    }

    private DuplicateItem Describe(string id, string source, int standing, string title, string text, int objective)
    {
        var facts = extractor.Extract(title, text);
        return new DuplicateItem
        {
            Id = id,
            Source = source,
            Standing = standing,
            Title = title,
            Text = text,
            Countries = [.. facts.Countries.Select(c => c.Code)],
            Organisations = [.. facts.Organisations.Select(o => o.Key)],
            Years = [.. facts.Years],
            Objective = objective,
        };
    }

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);
}

/// <summary>Practices that are one and the same, with the item that holds it already, if any.</summary>
internal sealed record MatchedPractices(Item? Item, IReadOnlyList<IncomingPractice> Practices);

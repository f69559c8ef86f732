using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Facts;
using Marrakech.Knowledge.Features.Shared.Contributions;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Renews what is known of an item: what its contributors told, or the reviewed facts of the starter entry, and those read from its current editions.</summary>
internal sealed class ItemFacts
{
    private static readonly OrganisationNames organisations = new(Gazetteer.Default);

    private readonly Dictionary<string, StarterPractice> starters = StarterPractice.All().ToDictionary(s => s.Key);

    public void Renew(AppDb db, Item item, DateTimeOffset at)
    {
        var current = item.Editions.Where(e => e.SupersededIn is null).ToList();
        var starter = item.StarterKey is null ? null : starters.GetValueOrDefault(item.StarterKey);
        var told = item.Versions.Find(v => v.IsCurrent)?.Read();
        RenewFacets(db, item, [.. Facets(item, starter, told, current).Distinct()]);
        RenewOrganisations(db, item, current);
        if (starter is null && told is null && current.SelectMany(e => e.Facts).FirstOrDefault(f => f.Kind == FactKind.Level) is { } level) item.Level = level.Value;
        item.UpdatedAt = at;
    }

    private static IEnumerable<(string Facet, string Value)> Facets(Item item, StarterPractice? starter, ContributionAnswers? told, List<Edition> current)
    {
        var read = current.SelectMany(e => e.Facts);
        return
        [
            .. told is not null ? ItemAnswers.Facets(told) : starter?.Facets() ?? [(Facet.Objective, Text(item.Objective ?? 0))],
            .. read.Where(f => f.Kind == FactKind.Country).Select(f => (Facet.Country, f.Value)),
            .. read.Where(f => f.Kind == FactKind.Year).SelectMany(f => f.Value.Split('/')).Where(y => y != "..").Select(y => (Facet.Year, y)),
            .. current.Select(e => (Facet.Source, e.Document)),
        ];
    }

    private static void RenewFacets(AppDb db, Item item, HashSet<(string Facet, string Value)> wanted)
    {
        foreach (var old in item.Facets.Where(f => !wanted.Contains((f.Facet, f.Value))).ToList()) db.Remove(old);
        var known = item.Facets.Select(f => (f.Facet, f.Value)).ToHashSet();
        db.AddRange(wanted.Except(known).Select(f => new ItemFacet { ItemId = item.Id, Facet = f.Facet, Value = f.Value }));
    }

    private static void RenewOrganisations(AppDb db, Item item, List<Edition> current)
    {
        var reviewed = item.Organisations.Where(o => o.Role != OrganisationRole.Named).ToList();
        var names = reviewed.SelectMany(o => new[] { o.Name, o.Acronym }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (read, met) = (new List<(string Name, string? Acronym)>(), reviewed.ConvertAll(o => organisations.Read(o.Name)));
        // Of several names for one organisation the reviewed one stays, else the one that says most.
        foreach (var named in current.SelectMany(e => e.Facts).Where(f => f.Kind == FactKind.Organisation).Select(f => Split(f.Value))
            .OrderByDescending(o => o.Acronym is not null).ThenByDescending(o => o.Name.Length).ThenBy(o => o.Name, StringComparer.Ordinal))
        {
            if (names.Contains(named.Name) || (named.Acronym is not null && names.Contains(named.Acronym))) continue;
            var name = organisations.Read(named.Name);
            if (met.Exists(name.Means)) continue;
            met.Add(name);
            read.Add(named);
        }

        var known = item.Organisations.Where(o => o.Role == OrganisationRole.Named).ToList();
        foreach (var old in known.Where(o => read.All(r => r.Name != o.Name))) db.Remove(old);
        db.AddRange(read.Where(r => known.All(o => o.Name != r.Name))
            .Select(r => new ItemOrganisation { ItemId = item.Id, Name = r.Name, Acronym = r.Acronym, Role = OrganisationRole.Named }));
    }

    private static (string Name, string? Acronym) Split(string value)
    {
        var open = value.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && value.EndsWith(')') ? (value[..open], value[(open + 2)..^1]) : (value, null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

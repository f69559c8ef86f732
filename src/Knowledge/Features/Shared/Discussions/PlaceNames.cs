using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>What discussions are attached to, by name.</summary>
internal sealed class PlaceNames(AppDb db, Site site)
{
    /// <summary>The name of one place.</summary>
    public async Task<string> OfAsync(DiscussionPlace place, CancellationToken ct) => (await OfAsync([place], ct))[place];

    /// <summary>The names of some places.</summary>
    public async Task<IReadOnlyDictionary<DiscussionPlace, string>> OfAsync(IEnumerable<DiscussionPlace> places, CancellationToken ct)
    {
        var all = places.Distinct().ToList();
        var (items, communities) = (Keys(all, PlaceKind.Item), Keys(all, PlaceKind.Community));
        var titles = items.Count == 0 ? [] : await db.Set<Item>().AsNoTracking().Where(i => items.Contains(i.Code)).SelectMany(i => i.Texts, (i, t) => new { i.Code, t.Language, t.Title }).ToListAsync(ct);
        var names = communities.Count == 0 ? [] : await db.Set<Community>().AsNoTracking().Where(c => communities.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name, ct);
        return all.ToDictionary(p => p, p => p.Kind switch
        {
            PlaceKind.Objective => Objective(p.Key),
            PlaceKind.Item => titles.Where(t => t.Code == p.Key).OrderBy(t => t.Language == site.Language.Code ? 0 : t.Language == "en" ? 1 : 2).FirstOrDefault()?.Title ?? p.Key,
            _ => names.GetValueOrDefault(p.Key) ?? p.Key,
        });
    }

    private string Objective(string number) =>
        site.Text("Objective.Named", number, Outline.Objectives[int.Parse(number, CultureInfo.InvariantCulture) - 1].Name.In(site.Language));

    private static List<string> Keys(IEnumerable<DiscussionPlace> places, PlaceKind kind) => [.. places.Where(p => p.Kind == kind).Select(p => p.Key)];
}

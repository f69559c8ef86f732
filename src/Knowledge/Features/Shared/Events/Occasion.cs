using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>A published event or training with its days.</summary>
/// <param name="Item">The item, with texts, facets and current version.</param>
/// <param name="Days">Its days.</param>
internal sealed record Occasion(Item Item, EventDays Days)
{
    /// <summary>The language of whoever reads.</summary>
    public Language Reader { get; private init; } = Language.English;

    /// <summary>The same in the words of one reader.</summary>
    public Occasion For(Language reader) => this with { Reader = reader };

    private ItemText? Told => Item.Texts.Find(t => t.Language == Reader.Code) ?? Item.Texts.Find(t => t.Language == Language.English.Code) ?? Item.Texts.FirstOrDefault();

    public string Code => Item.Code;
    public string Title => Told?.Title ?? Item.Code;
    public string Summary => Told?.Summary ?? "";

    /// <summary>Language of title and summary.</summary>
    public string TextLanguage => Told?.Language ?? Reader.Code;

    /// <summary>Codes of its countries.</summary>
    public IEnumerable<string> Countries => Item.Facets.Where(f => f.Facet == Facet.Country).Select(f => f.Value).Order(StringComparer.Ordinal);

    /// <summary>The version that counts.</summary>
    public ItemVersion? Version => Item.Versions.Find(v => v.IsCurrent);

    /// <summary>Where it takes place, as its organiser says it.</summary>
    public string? Venue => Version?.Read() is { } answers ? EventMove.PlaceOf(answers) : null;

    /// <summary>One day, or the first and the last, as people read them.</summary>
    public string Show(Site site) => Days.Starts == Days.Ends ? Day(site, Days.Starts) : site.Text("Events.FromTo", Day(site, Days.Starts), Day(site, Days.Ends));

    /// <summary>A day as people read it.</summary>
    public static string Day(Site site, DateOnly day) => site.Day(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}

using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>Published items as what is written is compared with them: in its language, or in what there is.</summary>
internal static class ItemWords
{
    /// <summary>Items with all that is read here.</summary>
    public static IQueryable<Item> Whole(IQueryable<Item> items) => items.AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets)
        .Include(i => i.Editions.Where(e => e.SupersededIn == null)).Include(i => i.Versions.Where(v => v.IsCurrent));

    public static DuplicateItem Describe(Item item, Language language) => new()
    {
        Id = item.Code,
        Source = "repository",
        Title = Title(item, language),
        Text = Text(item, language),
        Countries = [.. Values(item, Facet.Country)],
        Years = [.. Values(item, Facet.Year).Select(Number)],
        Objective = item.Objective,
    };

    public static string Title(Item item, Language language) => TextIn(item, language)?.Title ?? item.Editions.FirstOrDefault()?.Title ?? "";

    public static string Text(Item item, Language language) => string.Join("\n\n", new[] { TextIn(item, language)?.Summary }
        .Concat(item.Editions.Where(e => e.Language == language.Code).Select(e => e.Text)).Concat(item.Versions.Select(v => v.Read().Words())).OfType<string>());

    public static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static ItemText? TextIn(Item item, Language language) => item.Texts.Find(t => t.Language == language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();
}

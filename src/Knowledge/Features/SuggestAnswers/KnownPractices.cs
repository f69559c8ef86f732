using System.Collections.Concurrent;
using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>What a language's suggestions are made from.</summary>
/// <param name="Objectives">Knows objectives.</param>
/// <param name="Actions">Knows actions.</param>
/// <param name="Targets">Knows SDG targets.</param>
/// <param name="Duplicates">Knows the practices themselves; to be asked by one at a time.</param>
internal sealed record Learned(Classifier Objectives, Classifier Actions, Classifier Targets, DuplicateIndex Duplicates);

/// <summary>Learns from the published practices, for each language, and again after a while: a suggestion need not know the newest.</summary>
internal sealed class KnownPractices(IServiceScopeFactory scopes, CompactLibrary library, TimeProvider clock)
{
    /// <summary>The most practices learned from, the newest first: more make no better suggestion.</summary>
    private const int Most = 5_000;

    private static readonly TimeSpan age = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Learned> Learned)> byLanguage = new();

    /// <summary>What is known in a language.</summary>
    public Learned In(Language language)
    {
        var now = clock.GetUtcNow();
        var known = byLanguage.AddOrUpdate(language.Code, _ => (now, new(() => Learn(language))), (_, kept) => now - kept.At > age ? (now, new(() => Learn(language))) : kept);
        try
        {
            return known.Learned.Value;
        }
        catch
        {
            // A failure would be kept as an answer is: whoever asks next tries anew.
            byLanguage.TryRemove(KeyValuePair.Create(language.Code, known));
            throw;
        }
    }

    private Learned Learn(Language language)
    {
        using var scope = scopes.CreateScope();
        var items = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Item>().AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations)
            .Include(i => i.Editions.Where(e => e.SupersededIn == null)).Include(i => i.Versions.Where(v => v.IsCurrent))
            .Where(i => i.Kind == ItemKind.Practice && i.Objective != null).OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(Most).ToList();
        var known = items.Select(i => Read(i, language)).ToList();
        var duplicates = new DuplicateIndex();
        foreach (var item in items.OrderBy(i => i.Code, StringComparer.Ordinal)) duplicates.Add(Describe(item, language));
        return new Learned(
            TopicExamples.Learn(TopicExamples.Objectives(known, language, n => Official(n, language))), TopicExamples.Learn(TopicExamples.Actions(known, language)),
            TopicExamples.Learn(TopicExamples.Targets(known, language)), duplicates);
    }

    /// <summary>What the resolution says of an objective, where it is imported in this language.</summary>
    private string Official(int objective, Language language)
    {
        var shelf = library.Shelf;
        if (shelf.Resolution is not { } resolution || resolution.Language != language.Code) return "";
        var actions = Outline.Objectives[objective - 1].Actions.Select(a => shelf.Action(resolution.Key, objective, a.Letter)?.Text);
        return $"{shelf.Objective(objective)?.Text}\n{string.Join('\n', actions)}";
    }

    private static KnownText Read(Item item, Language language) => new(
        item.Code, $"{TitleOf(item, language)}\n{TextOf(item, language)}", item.Objective!.Value, [.. Values(item, Facet.Objective).Select(Number)], [.. Values(item, Facet.Action)], [.. Values(item, Facet.Sdg)]);

    private static DuplicateItem Describe(Item item, Language language) => new()
    {
        Id = item.Code,
        Source = "repository",
        Title = TitleOf(item, language),
        Text = TextOf(item, language),
        Countries = [.. Values(item, Facet.Country)],
        Years = [.. Values(item, Facet.Year).Select(Number)],
        Objective = item.Objective,
    };

    private static string TitleOf(Item item, Language language) => TextIn(item, language)?.Title ?? item.Editions.FirstOrDefault()?.Title ?? "";

    private static string TextOf(Item item, Language language) => string.Join("\n\n", new[] { TextIn(item, language)?.Summary }
        .Concat(item.Editions.Where(e => e.Language == language.Code).Select(e => e.Text)).Concat(item.Versions.Select(v => v.Read().Words())).OfType<string>());

    private static ItemText? TextIn(Item item, Language language) => item.Texts.Find(t => t.Language == language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

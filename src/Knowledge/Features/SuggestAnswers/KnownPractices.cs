using System.Collections.Concurrent;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>What a language's suggestions are made from.</summary>
/// <param name="Objectives">Knows objectives.</param>
/// <param name="Actions">Knows actions.</param>
/// <param name="Targets">Knows SDG targets.</param>
/// <param name="Background">What it says that two items share a word, from a sample of all kinds.</param>
internal sealed record Learned(Classifier Objectives, Classifier Actions, Classifier Targets, Background Background);

/// <summary>Learns from the published practices, for each language, and again after a while: a suggestion need not know the newest.</summary>
internal sealed class KnownPractices(IServiceScopeFactory scopes, CompactLibrary library, TimeProvider clock)
{
    /// <summary>How many items of other kinds words are counted in beside the practices.</summary>
    private const int MostOthers = 1_000;

    private static readonly TimeSpan age = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Learned> Learned)> byLanguage = new();

    /// <summary>The most practices learned from, the newest first: more make no better suggestion.</summary>
    public int Most { get; init; } = 5_000;

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
        var all = ItemWords.Whole(scope.ServiceProvider.GetRequiredService<AppDb>().Set<Item>());
        var practices = all.Where(i => i.Kind == ItemKind.Practice && i.Objective != null).OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(Most).ToList();
        var others = all.Where(i => i.Kind != ItemKind.Practice && ItemKind.OfRepository.Contains(i.Kind)).OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(MostOthers).ToList();
        var known = practices.Select(i => Read(i, language)).ToList();
        var background = new Background();
        foreach (var item in practices.Concat(others)) background.Add(ItemWords.Describe(item, language));
        return new Learned(
            TopicExamples.Learn(TopicExamples.Objectives(known, language, n => Official(n, language))), TopicExamples.Learn(TopicExamples.Actions(known, language)),
            TopicExamples.Learn(TopicExamples.Targets(known, language)), background);
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
        item.Code, $"{ItemWords.Title(item, language)}\n{ItemWords.Text(item, language)}", item.Objective!.Value,
        [.. ItemWords.Values(item, Facet.Objective).Select(ItemWords.Number)], [.. ItemWords.Values(item, Facet.Action)], [.. ItemWords.Values(item, Facet.Sdg)]);
}

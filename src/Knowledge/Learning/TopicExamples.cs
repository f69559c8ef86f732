using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Knowledge.Learning;

/// <summary>A practice to learn from.</summary>
internal sealed record KnownText(string Id, string Text, int Objective, IReadOnlyList<int> Others, IReadOnlyList<string> Actions, IReadOnlyList<string> Targets);

/// <summary>What is learned from: the practices, and the outline of the Compact itself, which speaks every language.</summary>
internal static class TopicExamples
{
    /// <summary>How much the outline and the official words of an objective say about it, beside a practice that has it as primary or as another one.</summary>
    private const double Outlined = 5, OfficialWords = 2, Secondary = 0.5;

    /// <summary>How much of the weight of a concept those get that touch it, where the thesaurus has them touch wholly.</summary>
    private const double Touching = 0.5;

    private const string ConceptMark = "=";

    /// <summary>Learns what texts are about.</summary>
    /// <param name="examples">Made here.</param>
    public static Classifier Learn(IReadOnlyList<Example> examples) => new(examples, term => !term.StartsWith(ConceptMark, StringComparison.Ordinal) ? []
        : Thesaurus.Default.RelatedTo(term[ConceptMark.Length..]).Select(r => (ConceptMark + r.Key, Touching * r.Value)));

    /// <summary>Examples of objectives.</summary>
    /// <param name="practices">The practices.</param>
    /// <param name="language">Their language.</param>
    /// <param name="official">Official words about an objective in that language, where they are imported.</param>
    public static IReadOnlyList<Example> Objectives(IEnumerable<KnownText> practices, Language language, Func<int, string>? official = null)
    {
        using var words = new LanguageAnalyser(language.Code);
        return
        [
            .. Outline.Objectives.Select(o => new Example($"objective/{Text(o.Number)}", Terms(words, OutlineText(o, language), language), [(Text(o.Number), Outlined)])),
            .. Outline.Objectives.Select(o => (o.Number, Text: official?.Invoke(o.Number))).Where(o => !string.IsNullOrWhiteSpace(o.Text))
                .Select(o => new Example($"official/{Text(o.Number)}", Terms(words, o.Text!, language), [(Text(o.Number), OfficialWords)])),
            .. practices.Select(p => new Example(p.Id, Terms(words, p.Text, language), [(Text(p.Objective), 1), .. p.Others.Where(o => o != p.Objective).Select(o => (Text(o), Secondary))])),
        ];
    }

    /// <summary>Examples of actions: their labels, and practices that name them.</summary>
    public static IReadOnlyList<Example> Actions(IEnumerable<KnownText> practices, Language language)
    {
        using var words = new LanguageAnalyser(language.Code);
        return
        [
            .. from o in Outline.Objectives
               from a in o.Actions
               let key = $"{Text(o.Number)}/{a.Letter}"
               select new Example(key, Terms(words, $"{a.Label.In(language)}\n{o.Name.In(language)}", language), [(key, 1.0)]),
            .. practices.Where(p => p.Actions.Count > 0).Select(p => new Example(p.Id, Terms(words, p.Text, language), [.. p.Actions.Select(a => (a, 1.0))])),
        ];
    }

    /// <summary>Examples of SDG targets: their labels, and practices that state them.</summary>
    public static IReadOnlyList<Example> Targets(IEnumerable<KnownText> practices, Language language)
    {
        using var words = new LanguageAnalyser(language.Code);
        return
        [
            .. Outline.Goals.SelectMany(g => g.Targets.Select(t => new Example($"target/{t.Code}", Terms(words, $"{t.Label.In(language)}\n{g.Name.In(language)}", language), [(t.Code, 1.0)]))),
            .. practices.Where(p => p.Targets.Count > 0).Select(p => new Example(p.Id, Terms(words, p.Text, language), [.. p.Targets.Select(t => (t, 1.0))])),
        ];
    }

    /// <summary>The words of a text as stems, and the concepts they name.</summary>
    public static IReadOnlyList<string> Terms(string text, Language language)
    {
        using var words = new LanguageAnalyser(language.Code);
        return Terms(words, text, language);
    }

    /// <summary>Stems, and the concepts of the field they name: two texts may speak of one thing in other words. Which place a text is about says nothing of its topic.</summary>
    private static List<string> Terms(LanguageAnalyser words, string text, Language language)
    {
        var read = words.Read(text);
        var spans = Thesaurus.Default.In(language.Code).Find(read, text).ToLookup(s => ConceptGroup.NamesPlace(s.Concept));
        var places = spans[true].SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1)).ToHashSet();
        return [.. read.Where((_, at) => !places.Contains(at)).Select(w => w.Stem).OfType<string>(), .. spans[false].Select(s => ConceptMark + s.Concept)];
    }

    /// <summary>What we say of an objective: its name twice, for it counts most, what it is about, its actions and the SDG targets it serves.</summary>
    private static string OutlineText(ObjectiveOutline objective, Language language) => string.Join('\n', [
        objective.Name.In(language), objective.Name.In(language), objective.About.In(language), .. objective.Actions.Select(a => a.Label.In(language)),
        .. objective.SdgTargets.Select(t => Outline.FindTarget(t)?.Label.In(language)).OfType<string>()]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

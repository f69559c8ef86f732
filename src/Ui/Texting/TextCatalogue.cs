using System.Collections.Frozen;
using System.Reflection;
using Marrakech.Kernel.Reference;

namespace Marrakech.Ui.Texting;

/// <summary>A module's texts: embedded <c>Texts/en.json</c> and its five sisters, whole sentences by key; a part may have files of its own (<c>Texts/en.api.json</c>).</summary>
public sealed record TextSource(Assembly Assembly);

/// <summary>Every visible text in the six languages, by key. A value is a sentence, or its plural forms by CLDR category.</summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<string, Lazy<Dictionary<string, Wording>>> byLanguage;

    /// <summary>Reads the texts of all modules, a language when it is first asked for; a key told twice is a defect and throws.</summary>
    public TextCatalogue(IEnumerable<TextSource> sources)
    {
        var assemblies = sources.Select(s => s.Assembly).Distinct().ToList();
        byLanguage = Language.All.ToFrozenDictionary(l => l.Code, l => new Lazy<Dictionary<string, Wording>>(() => Load(assemblies, l.Code)));
    }

    /// <summary>The keys known in a language.</summary>
    public IEnumerable<string> Keys(string language) => byLanguage[language].Value.Keys;

    /// <summary>Whether a key is known.</summary>
    public bool Has(Language language, string key) => byLanguage[language.Code].Value.ContainsKey(key);

    /// <summary>The sentence of a key; throws for an unknown key.</summary>
    public string Sentence(Language language, string key) => Find(language, key).Other;

    /// <summary>The sentence of a key with its places filled in, where there is no reader but a language.</summary>
    public string Text(Language language, string key, params object[] values) => string.Format(language.Culture, Sentence(language, key), values);

    /// <summary>The sentence for <paramref name="count"/> things.</summary>
    public string Plural(Language language, string key, long count) => Find(language, key).For(PluralRules.Category(language.Code, count));

    /// <summary>The plural categories a key holds in a language.</summary>
    public IReadOnlyCollection<string> Forms(string language, string key) => byLanguage[language].Value[key].Categories;

    /// <summary>The plural categories a language needs for whole numbers.</summary>
    public static IReadOnlyList<string> PluralForms(Language language) => PluralRules.Needed(language.Code);

    private Wording Find(Language language, string key) => byLanguage[language.Code].Value.TryGetValue(key, out var wording)
        ? wording
        : throw new KeyNotFoundException($"There is no text {key} in {language.Code}.");

    private static Dictionary<string, Wording> Load(List<Assembly> assemblies, string language)
    {
        var all = new Dictionary<string, Wording>();
        foreach (var assembly in assemblies)
        {
            foreach (var name in EmbeddedData.Names(assembly, $"Texts/{language}."))
            {
                foreach (var (key, wording) in EmbeddedData.Read<Dictionary<string, Wording>>(assembly, name)) all.Add(key, wording);
            }
        }

        return all;
    }
}

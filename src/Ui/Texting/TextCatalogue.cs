using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Marrakech.Kernel.Reference;

namespace Marrakech.Ui.Texting;

/// <summary>A module's texts: embedded <c>Texts/en.json</c> and its five sisters, whole sentences by key; a part may have files of its own (<c>Texts/en.api.json</c>).</summary>
public sealed record TextSource(Assembly Assembly);

/// <summary>Every visible text in the six languages, by key. A value is a sentence, or its plural forms by CLDR category.</summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Entry>> byLanguage;

    /// <summary>Reads the texts of all modules; a key told twice is a defect and throws.</summary>
    public TextCatalogue(IEnumerable<TextSource> sources)
    {
        var assemblies = sources.Select(s => s.Assembly).Distinct().ToList();
        byLanguage = Language.All.ToFrozenDictionary(l => l.Code, l => Load(assemblies, l.Code));
    }

    /// <summary>The keys known in a language.</summary>
    public IEnumerable<string> Keys(string language) => byLanguage[language].Keys;

    /// <summary>Whether a key is known.</summary>
    public bool Has(Language language, string key) => byLanguage[language.Code].ContainsKey(key);

    /// <summary>The sentence of a key; throws for an unknown key.</summary>
    public string Sentence(Language language, string key) => Find(language, key).Forms["other"];

    /// <summary>The sentence of a key with its places filled in, where there is no reader but a language.</summary>
    public string Text(Language language, string key, params object[] values) => string.Format(language.Culture, Sentence(language, key), values);

    /// <summary>The sentence for <paramref name="count"/> things.</summary>
    public string Plural(Language language, string key, long count)
    {
        var forms = Find(language, key).Forms;
        return forms.GetValueOrDefault(PluralRules.Category(language.Code, count)) ?? forms["other"];
    }

    /// <summary>The plural categories a key holds in a language.</summary>
    public IReadOnlyCollection<string> Forms(string language, string key) => byLanguage[language][key].Forms.Keys;

    /// <summary>The plural categories a language needs for whole numbers.</summary>
    public static IReadOnlyList<string> PluralForms(Language language) => PluralRules.Needed(language.Code);

    private Entry Find(Language language, string key) => byLanguage[language.Code].TryGetValue(key, out var entry)
        ? entry
        : throw new KeyNotFoundException($"There is no text {key} in {language.Code}.");

    private static FrozenDictionary<string, Entry> Load(List<Assembly> assemblies, string language)
    {
        var all = new Dictionary<string, Entry>();
        foreach (var assembly in assemblies)
        {
            foreach (var name in EmbeddedData.Names(assembly, $"Texts/{language}."))
            {
                foreach (var (key, value) in EmbeddedData.Read<Dictionary<string, JsonElement>>(assembly, name)) all.Add(key, Entry.From(value));
            }
        }

        return all.ToFrozenDictionary();
    }

    private sealed record Entry(Dictionary<string, string> Forms)
    {
        public static Entry From(JsonElement value) => value.ValueKind == JsonValueKind.String
            ? new Entry(new Dictionary<string, string> { ["other"] = value.GetString()! })
            : new Entry(value.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!));
    }
}

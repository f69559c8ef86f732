using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marrakech.Kernel.Acts;
using Marrakech.Ui.Texting;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Every visible text has a key, and every key stands in six languages (style, habit 19).</summary>
public sealed partial class TextTests
{
    private static readonly string[] languages = ["ar", "zh", "en", "fr", "ru", "es"];
    private static readonly Lazy<Dictionary<string, Dictionary<string, JsonElement>>> texts = new(() => languages.ToDictionary(l => l, Load));

    public TextTests() => Assert.NotEmpty(texts.Value["en"]);

    [Fact]
    public void Every_key_stands_in_all_six_languages()
    {
        var all = texts.Value.Values.SelectMany(t => t.Keys).ToHashSet();
        Assert.Empty(from language in languages from key in all.Except(texts.Value[language].Keys) select $"{key} is missing in {language}");
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.Empty(from language in languages
                     from text in texts.Value[language]
                     where Forms(text.Value).Values.Any(string.IsNullOrWhiteSpace)
                     select $"{text.Key} is empty in {language}");

    [Fact]
    public void Plural_texts_have_the_forms_their_language_needs() =>
        Assert.Empty(from language in languages
                     from text in texts.Value[language]
                     where text.Value.ValueKind == JsonValueKind.Object
                     let forms = Forms(text.Value).Keys
                     where !forms.ToHashSet().SetEquals(PluralRules.Needed(language).Append("other"))
                     select $"{text.Key} in {language} has {string.Join(", ", forms)} and needs {string.Join(", ", PluralRules.Needed(language))}");

    [Fact]
    public void A_plural_text_is_one_in_every_language() =>
        Assert.Empty(from key in texts.Value["en"].Keys
                     let kinds = languages.Where(l => texts.Value[l].ContainsKey(key)).Select(l => texts.Value[l][key].ValueKind).Distinct()
                     where kinds.Count() > 1
                     select $"{key} has plural forms in some languages only");

    /// <summary>Forms for one or two things may say the number in words; all others fill the same places as English.</summary>
    [Fact]
    public void Places_are_the_same_in_every_language() =>
        Assert.Empty(from key in texts.Value["en"].Keys
                     let places = Places(Forms(texts.Value["en"][key])["other"])
                     from language in languages
                     where texts.Value[language].ContainsKey(key)
                     from form in Forms(texts.Value[language][key])
                     let own = Places(form.Value)
                     where form.Key is "zero" or "one" or "two" ? !own.IsSubsetOf(places) : !own.SetEquals(places)
                     select $"{key} in {language} ({form.Key}) fills {{{string.Join(',', own)}}} and English {{{string.Join(',', places)}}}");

    [Fact]
    public void Every_key_the_code_names_exists()
    {
        var keys = texts.Value["en"].Keys.ToHashSet();
        var families = keys.Select(k => k[..(k.IndexOf('.', StringComparison.Ordinal) + 1)]).ToHashSet();
        var named = KeyUse.All.Where(u => u.IsDirect || families.Contains(u.Text[..(u.Text.IndexOf('.', StringComparison.Ordinal) + 1)])).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Where(u => !keys.Contains(u.Text) && !(u.IsPrefix && keys.Any(k => k.StartsWith(u.Text, StringComparison.Ordinal))))
            .Select(u => $"{u.Place}: there is no text {u.Text}"));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var exact = KeyUse.All.Select(u => u.Text).ToHashSet();
        var prefixes = KeyUse.All.Where(u => u.IsPrefix).Select(u => u.Text).Distinct().ToList();
        var unused = texts.Value["en"].Keys.Where(k => !exact.Contains(k) && !prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal))).ToList();
        Assert.True(unused.Count == 0, $"Nobody uses {string.Join(", ", unused)}");
    }

    /// <summary>The trail names in words what an act is about.</summary>
    [Fact]
    public void Every_subject_of_an_act_is_named()
    {
        var subjects = SourceFile.Product.SelectMany(file => file.All<ObjectCreationExpressionSyntax>())
            .Where(made => made.Type.ToString() == nameof(ActSubject) && made.ArgumentList is { Arguments.Count: > 0 })
            .Select(made => Constant(made.ArgumentList!.Arguments[0].Expression)).OfType<string>().Where(kind => kind.Length > 0).ToHashSet();
        Assert.True(subjects.Count > 40);
        Assert.DoesNotContain(subjects, kind => !texts.Value["en"].ContainsKey($"Subject.{kind}"));
    }

    /// <summary>What a literal, or a constant of a class, says; null for what is known while running only.</summary>
    private static string? Constant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name: var name } => Project.All.SelectMany(project => project.Assembly.GetTypes())
            .Where(found => found.Name == type.Identifier.Text)
            .Select(found => found.GetField(name.Identifier.Text, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .FirstOrDefault(field => field is { IsLiteral: true })?.GetRawConstantValue() as string,
        _ => null,
    };

    private static Dictionary<string, JsonElement> Load(string language)
    {
        var all = new Dictionary<string, JsonElement>();
        var files = from project in Project.All
                    from name in project.Assembly.GetManifestResourceNames()
                    where name.StartsWith($"Texts/{language}.", StringComparison.Ordinal)
                    select (project.Assembly, name);
        foreach (var (assembly, name) in files)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!) all.Add(key, value);
        }

        return all;
    }

    private static Dictionary<string, string> Forms(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? new() { ["other"] = text.GetString()! }
        : text.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}

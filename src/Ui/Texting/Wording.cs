using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marrakech.Ui.Texting;

/// <summary>What a key says in one language: a sentence, or one for each plural category of CLDR.</summary>
/// <param name="Other">The sentence, or that of the category every language has.</param>
/// <param name="Plural">All categories; null where numbers do not matter.</param>
[JsonConverter(typeof(Reading))]
internal sealed record Wording(string Other, Dictionary<string, string>? Plural)
{
    private static readonly string[] alone = ["other"];

    public IReadOnlyCollection<string> Categories => Plural is null ? alone : Plural.Keys;

    public string For(string category) => Plural?.GetValueOrDefault(category) ?? Other;

    private sealed class Reading : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new Wording(reader.GetString()!, null);
            var forms = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!;
            return new Wording(forms["other"], forms);
        }

        public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options) => throw new NotSupportedException("Texts are only read.");
    }
}

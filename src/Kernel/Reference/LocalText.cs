using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marrakech.Kernel.Reference;

/// <summary>A short text of our own in the six languages. Missing languages fall back to English.</summary>
[JsonConverter(typeof(LocalTextConverter))]
public sealed class LocalText(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The texts by language code.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    /// <summary>The text in <paramref name="language"/>, or in English.</summary>
    public string In(Language language) => In(language.Code);

    /// <summary>The text in the language with this code, or in English.</summary>
    public string In(string language) => Texts.TryGetValue(language, out var text) ? text : Texts.GetValueOrDefault("en", "");

    /// <inheritdoc />
    public override string ToString() => In("en");

    private sealed class LocalTextConverter : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Texts, options);
    }
}

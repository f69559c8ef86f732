using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Data.Collections;

/// <summary>An item in a collection, and why it is there.</summary>
internal sealed class CollectionEntry
{
    /// <summary>Most characters of the sentence that says why, and most entries of a collection.</summary>
    public const int ReasonLength = 500, Most = 300;

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid Id { get; init; }
    public required Guid CollectionId { get; init; }
    public required string ItemCode { get; init; }

    /// <summary>Place in the order, from 1 without gaps.</summary>
    public required int Position { get; set; }

    /// <summary>Why it is there, by language, as JSON.</summary>
    public required string Reasons { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Why it is there in one language; null where nobody said.</summary>
    public string? Reason(string language) => Read().GetValueOrDefault(language);

    /// <summary>Why it is there for a reader, and the language that is in; null where nobody said.</summary>
    public (string Text, string Language)? ReasonFor(Language language)
    {
        var all = Read();
        foreach (var code in new[] { language.Code, Language.English.Code }.Concat(all.Keys))
        {
            if (all.TryGetValue(code, out var text)) return (text, code);
        }

        return null;
    }

    /// <summary>Why it is there, by language.</summary>
    public IReadOnlyDictionary<string, string> AllReasons() => Read();

    /// <summary>Says why in one language; null takes the sentence away.</summary>
    public void Explain(string language, string? sentence)
    {
        var all = Read();
        if (sentence is null) all.Remove(language);
        else all[language] = sentence;
        Reasons = Write(all);
    }

    public static string Write(IEnumerable<KeyValuePair<string, string>> reasons) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(reasons.ToDictionary(), StringComparer.Ordinal), options);

    private SortedDictionary<string, string> Read() => new(JsonSerializer.Deserialize<Dictionary<string, string>>(Reasons)!, StringComparer.Ordinal);
}

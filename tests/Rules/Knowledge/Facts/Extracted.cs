using Marrakech.Knowledge.Facts;

namespace Marrakech.Rules.Knowledge.Facts;

/// <summary>Reads facts with the gazetteer of the product, which is built once for all tests.</summary>
internal static class Extracted
{
    private static readonly FactExtractor Extractor = new(Gazetteer.Default);

    public static PracticeFacts From(string text, string title = "") => Extractor.Extract(title, text);

    public static string Countries(string text, string title = "") =>
        string.Join(' ', From(text, title).Countries.Select(c => c.Code).Order(StringComparer.Ordinal));

    public static string Organisations(string text) => string.Join(" | ", From(text).Organisations.Select(o => o.Key));
}

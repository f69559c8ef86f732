using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Contracts;

/// <summary>Finds the codes of items in what people wrote.</summary>
public static partial class NamedItems
{
    /// <summary>Codes a text names, as <c>P-000012</c>, each once and in its order; whether there are such items nobody has asked.</summary>
    public static IReadOnlyList<string> In(string? text) => text is null ? [] : [.. Code().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\w-])P-[0-9]{6,9}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

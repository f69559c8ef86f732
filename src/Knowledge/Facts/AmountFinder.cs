using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Facts;

/// <summary>Finds sums of money with their currency, sign or word before or after the number.</summary>
internal sealed class AmountFinder
{
    private readonly MoneyWords _words;
    private readonly Regex _pattern;

    public AmountFinder(MoneyWords words)
    {
        _words = words;
        var magnitude = $@"(?:\s?(?<magnitude>{Either(words.Magnitudes.Keys)})\b)?";
        var number = $@"(?<number>\d[\d,. ]*\d|\d){magnitude}";
        var before = $@"(?<![\p{{L}}\d])(?<currency>{Either(words.Signs.Keys.Concat(words.Codes))})\s?{number}";
        var after = $@"(?<![\p{{L}}\d.,]){number}\s(?<currency>{Either(words.Codes)}|(?i:{Either(words.Words.Keys)}))\b";
        var sign = $@"(?<![\p{{L}}\d.,]){number}\s?(?<currency>€|£)";
        _pattern = new($"{before}|{after}|{sign}", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    public IReadOnlyList<AmountFact> Find(FactText text)
    {
        if (!text.Full.AsSpan().ContainsAnyInRange('0', '9'))
            return [];

        var amounts = new List<AmountFact>();
        foreach (Match match in _pattern.Matches(text.Full))
            if (!text.IsAside(match.Index) && Number(match.Groups["number"].Value) is { } number)
                amounts.Add(new(number * Magnitude(match.Groups["magnitude"].Value), Currency(match.Groups["currency"].Value), text.Words(match.Index, match.Index + match.Length)));
        return amounts;
    }

    /// <summary>Reads 1,250.50 and 1 250; null for what is no number.</summary>
    public static decimal? Number(string digits)
    {
        var plain = digits.Replace(" ", "", StringComparison.Ordinal).TrimEnd(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private decimal Magnitude(string word) => word.Length == 0 ? 1 : _words.Magnitudes[word];

    private string Currency(string word) =>
        _words.Signs.TryGetValue(word, out var code) || _words.Words.TryGetValue(word.ToLowerInvariant(), out code) ? code : word;

    private static string Either(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));
}

/// <summary>Signs, codes and words of money.</summary>
internal sealed record MoneyWords
{
    public required IReadOnlyDictionary<string, string> Signs { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public required IReadOnlyDictionary<string, decimal> Magnitudes { get; init; }
}

using Marrakech.Kernel.Reference;

namespace Marrakech.Fund.Domain.Money;

/// <summary>A currency of ISO 4217 and how many decimals its smallest unit has: none (JPY), two (USD), three (KWD), four (CLF).</summary>
internal sealed record Currency(string Code, int Digits)
{
    private static readonly Dictionary<string, Currency> byCode = EmbeddedData.Read<Dictionary<int, List<string>>>(typeof(Currency).Assembly, "Domain/currencies.json")
        .SelectMany(group => group.Value.Select(code => new Currency(code, group.Key))).ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The currency of the books.</summary>
    public static Currency Dollar { get; } = byCode["USD"];

    /// <summary>Every currency, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. byCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>Smallest units in one whole unit.</summary>
    public long Units { get; } = Digits switch { 0 => 1, 2 => 100, 3 => 1_000, 4 => 10_000, _ => throw new ArgumentOutOfRangeException(nameof(Digits), Digits, "No currency has so many decimals.") };

    /// <summary>The currency with this code, written in capitals; null where there is none.</summary>
    public static Currency? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <inheritdoc />
    public override string ToString() => Code;
}

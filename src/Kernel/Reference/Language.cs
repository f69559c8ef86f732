using System.Globalization;

namespace Marrakech.Kernel.Reference;

/// <summary>One of the six official languages of the United Nations.</summary>
/// <param name="Code">BCP 47 code, as in the address: <c>fr</c>.</param>
/// <param name="Name">Its own name for itself.</param>
/// <param name="RightToLeft">Whether it is written from right to left.</param>
public sealed record Language(string Code, string Name, bool RightToLeft)
{
    /// <summary>The six, in the order the United Nations lists them.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new("ar", "العربية", true), new("zh", "中文", false), new("en", "English", false),
        new("fr", "Français", false), new("ru", "Русский", false), new("es", "Español", false),
    ];

    /// <summary>The language used where nothing else is known.</summary>
    public static Language English { get; } = All.Single(l => l.Code == "en");

    /// <summary>Text direction as HTML spells it.</summary>
    public string Direction => RightToLeft ? "rtl" : "ltr";

    /// <summary>Formats dates and numbers: English as the United Nations writes it, Arabic with the digits its readers share with the other five.</summary>
    public CultureInfo Culture { get; } = CultureOf(Code);

    /// <summary>Finds a language by its code, or null.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));

    private static CultureInfo CultureOf(string code)
    {
        var culture = CultureInfo.GetCultureInfo(code == "en" ? "en-GB" : code);
        if (code != "ar") return culture;
        // Arabic has marks of its own between and before its own digits; those it shares with the others go with their marks.
        var shared = (CultureInfo)culture.Clone();
        shared.NumberFormat = CultureInfo.InvariantCulture.NumberFormat;
        return CultureInfo.ReadOnly(shared);
    }
}

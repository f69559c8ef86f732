using System.Globalization;
using System.Text;

namespace Marrakech.Fund.Domain.Audit;

/// <summary>What is odd about the name of a payee; its sentence is <c>NameDoubt.{Name}</c>.</summary>
internal enum NameDoubtKind
{
    /// <summary>It holds signs nobody sees.</summary>
    Hidden,

    /// <summary>A word of it mixes letters of several alphabets.</summary>
    Mixed,

    /// <summary>It looks like another name and is not the same.</summary>
    LookAlike,
}

/// <summary>A doubt about a name.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Other">The name it looks like; empty for the other kinds.</param>
internal sealed record NameDoubt(NameDoubtKind Kind, string Other = "");

/// <summary>
/// Names as the eye takes them. Letters of other alphabets that look like a Latin one are listed here by hand; letters in other widths and styles are
/// folded by the compatibility forms of Unicode (annex 15). Pure.
/// </summary>
internal static class PayeeName
{
    /// <summary>Letters and the Latin ones they look like, by alphabet: capitals and small letters of Cyrillic, Greek and Armenian, and Latin signs that pass for each other.</summary>
    private static readonly (string From, string To)[] alike =
    [
        ("\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u04AE\u051A\u051C", "abekmhopctyxsljyqw"),
        ("\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u051B\u051D\u04BB\u0501\u0475\u04CF\u04AF", "aeopcyxsijqwhdvly"),
        ("\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "abezhlkmnoptyx"),
        ("\u03B1\u03B3\u03B9\u03BA\u03BD\u03BF\u03C1\u03C5\u03C7", "ayikvopux"),
        ("\u0585\u0578\u057D\u0570\u0581\u0566", "onuhgq"),
        ("I|1\u0131\u01C0", "lllil"),
        ("0\u2080\u0251\u0261\u2010\u2011\u2012\u2013\u2014\u2212", "ooag------"),
    ];

    private static readonly Dictionary<char, char> latin = alike.SelectMany(a => a.From.Zip(a.To)).ToDictionary(a => a.First, a => a.Second);

    /// <summary>What is odd about a name, seen beside others.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">Names of other payees, and of organisations; the same name among them is no doubt.</param>
    public static IReadOnlyList<NameDoubt> Doubts(string name, IEnumerable<string> others)
    {
        var doubts = new List<NameDoubt>();
        if (HasHidden(name)) doubts.Add(new(NameDoubtKind.Hidden));
        if (MixesAlphabets(name)) doubts.Add(new(NameDoubtKind.Mixed));
        var (folded, seen) = (Fold(name), Skeleton(name));
        doubts.AddRange(others.Where(o => Skeleton(o) == seen && Fold(o) != folded).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(o => new NameDoubt(NameDoubtKind.LookAlike, o)));
        return doubts;
    }

    /// <summary>The same name however it is spaced, and in whatever case and width.</summary>
    public static string Fold(string name) => Words(Normal(name)).ToLowerInvariant();

    /// <summary>What a reader who does not look closely sees: names that look alike have the same.</summary>
    public static string Skeleton(string name)
    {
        var text = new StringBuilder();
        foreach (var c in Normal(string.Concat(name.EnumerateRunes().Where(r => !IsHidden(r))))) text.Append(latin.GetValueOrDefault(c, c));
        return Words(text.ToString()).ToLowerInvariant();
    }

    /// <summary>Whether it holds signs nobody sees: joiners, soft hyphens, marks of direction, fillers.</summary>
    public static bool HasHidden(string name) => name.EnumerateRunes().Any(IsHidden);

    /// <summary>Whether a word mixes letters of two alphabets whose letters look alike.</summary>
    public static bool MixesAlphabets(string name)
    {
        var met = Alphabet.None;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && !IsHidden(rune)) met = Alphabet.None;
            var own = Of(rune.Value);
            if (own != Alphabet.None && met != Alphabet.None && own != met) return true;
            if (own != Alphabet.None) met = own;
        }

        return false;
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F);

    private static Alphabet Of(int letter) => letter switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) => Alphabet.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Alphabet.Greek,
        (>= 0x400 and <= 0x52F) or (>= 0xA640 and <= 0xA69F) => Alphabet.Cyrillic,
        >= 0x531 and <= 0x58F => Alphabet.Armenian,
        >= 0x13A0 and <= 0x13FF => Alphabet.Cherokee,
        _ => Alphabet.None,
    };

    /// <summary>Half a pair has no compatibility form; it stands for itself.</summary>
    private static string Normal(string name) => string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC);

    private static string Words(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private enum Alphabet
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Armenian,
        Cherokee,
    }
}

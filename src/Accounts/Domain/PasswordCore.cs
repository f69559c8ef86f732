using System.Text;

namespace Marrakech.Accounts.Domain;

/// <summary>What a password comes down to for somebody who guesses: known words with a few signs around them, or the same thing typed again.</summary>
internal static class PasswordCore
{
    /// <summary>The forms under which a password is looked up among the known ones, lower case.</summary>
    public static IEnumerable<string> Of(string password)
    {
        var plain = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        yield return plain;
        if (Unit(plain) is { } unit) yield return unit;
        // "dragon2024!!" is as well known as "dragon"; where most of it is something else, the word does not matter.
        var word = Stripped(plain);
        if (word.Length * 2 >= plain.Length && word.Length < plain.Length) yield return word;
    }

    private static string Stripped(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);

    /// <summary>What is repeated, where the whole is nothing but repetitions.</summary>
    private static string? Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length))) return text[..length];
        }

        return null;
    }
}

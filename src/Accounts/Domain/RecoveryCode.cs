namespace Marrakech.Accounts.Domain;

/// <summary>A code on paper that stands in once for the second factor: two groups of five letters and digits.</summary>
internal static class RecoveryCode
{
    private const int Group = 5;

    /// <summary>What a person typed, in the form it is kept in: capitals, one hyphen, nothing else.</summary>
    public static string Read(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 2 * Group ? $"{letters[..Group]}-{letters[Group..]}" : letters;
    }
}

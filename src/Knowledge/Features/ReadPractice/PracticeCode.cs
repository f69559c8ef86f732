namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>The spelling of codes in addresses.</summary>
internal static class PracticeCode
{
    /// <summary>The right spelling of a code written in lower case; null when it is right already.</summary>
    public static string? Misspelt(string code) => code.ToUpperInvariant() is var right && right != code ? right : null;
}

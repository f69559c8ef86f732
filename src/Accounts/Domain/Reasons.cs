namespace Marrakech.Accounts.Domain;

/// <summary>The sentence in which somebody says why they do something.</summary>
internal static class Reasons
{
    /// <summary>Longest reason kept, in characters.</summary>
    public const int Length = 1000;

    /// <summary>The reason without white space around it; null where there is none or it is too long.</summary>
    public static string? Read(string? typed) => typed?.Trim() is { Length: > 0 and <= Length } reason ? reason : null;
}

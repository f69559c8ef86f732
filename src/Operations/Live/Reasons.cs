namespace Marrakech.Operations.Live;

/// <summary>Reads the reason somebody gives.</summary>
internal static class Reasons
{
    private const int Longest = 1000;

    /// <summary>The reason without spaces around it; null for none, and for one that is too long for the trail.</summary>
    public static string? Read(string? typed) => typed?.Trim() is { Length: > 0 and <= Longest } reason ? reason : null;
}

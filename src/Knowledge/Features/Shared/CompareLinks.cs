namespace Marrakech.Knowledge.Features.Shared;

/// <summary>Addresses of comparisons, without language.</summary>
internal static class CompareLinks
{
    public const string Compare = "/compare";

    /// <summary>These items side by side.</summary>
    public static string Of(params IEnumerable<string> codes) => string.Join(',', codes) is { Length: > 0 } list ? $"{Compare}?items={list}" : Compare;
}

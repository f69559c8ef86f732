using System.Globalization;

namespace Marrakech.Compact.Contracts;

/// <summary>Recognises the codes by which filters name parts of the outline. Each gives the one right spelling, or null.</summary>
public static class OutlineCodes
{
    /// <summary>An SDG goal (<c>10</c>) or target (<c>10.7</c>, <c>17.B</c>).</summary>
    public static string? Sdg(string code) =>
        Outline.FindTarget(code)?.Code ?? Outline.Goals.FirstOrDefault(g => Text(g.Number) == code)?.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An action by objective and letter: <c>8/a</c> or <c>8.a</c>.</summary>
    public static string? Action(string code) => code.Split('/', '.') is [var number, var letter]
        && Outline.Objectives.FirstOrDefault(o => Text(o.Number) == number)?.FindAction(letter) is not null ? $"{number}/{letter}" : null;

    /// <summary>A principle by its letter.</summary>
    public static string? Principle(string letter) => Outline.Principles.FirstOrDefault(p => p.Letter == letter)?.Letter;

    /// <summary>Objectives for which one of the given goals or targets is listed.</summary>
    public static IReadOnlyList<int> ObjectivesOf(IReadOnlyCollection<string> sdgs) => [.. Outline.Objectives
        .Where(o => o.SdgTargets.Any(code => sdgs.Contains(code) || sdgs.Contains(code.Split('.')[0]))).Select(o => o.Number)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Marrakech.Compact.Contracts;

/// <summary>Recognises the codes by which filters name parts of the outline. Each gives the one right spelling, or null.</summary>
public static class OutlineCodes
{
    /// <summary>An SDG goal (<c>10</c>) or target (<c>10.7</c>, <c>17.B</c>).</summary>
    public static string? Sdg(string code) =>
        Outline.FindTarget(code)?.Code ?? Outline.Goals.FirstOrDefault(g => Text(g.Number) == code)?.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An action by objective and letter: <c>8.a</c>.</summary>
    public static string? Action(string code) => code.Split('.') is [var number, var letter]
        && Outline.Objectives.FirstOrDefault(o => Text(o.Number) == number)?.FindAction(letter) is not null ? code : null;

    /// <summary>A principle by its letter.</summary>
    public static string? Principle(string letter) => Outline.Principles.FirstOrDefault(p => p.Letter == letter)?.Letter;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Present;

/// <summary>Reads numbers in addresses; what is no number names nothing.</summary>
internal static class AddressNumbers
{
    public static ObjectiveOutline? Objective(string text) => Read(text) is { } number ? Outline.FindObjective(number) : null;

    public static SdgGoal? Goal(string text) => Read(text) is { } number ? Outline.Goals.FirstOrDefault(g => g.Number == number) : null;

    private static int? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text[0] != '0' ? number : null;
}

using System.Globalization;
using Marrakech.Knowledge.Domain.Contributions;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Reads how large a panel is from the settings.</summary>
internal static class PanelSettings
{
    public const string FromUn = "review-from-un", Outside = "review-outside", Days = "review-days";

    /// <summary>The panel as set, or the usual one; a wrong value throws with a sentence that says what to do.</summary>
    public static PanelRule Read(IConfiguration configuration)
    {
        var usual = PanelRule.Usual;
        var rule = new PanelRule(Number(configuration, FromUn, usual.FromUn, 0, 5), Number(configuration, Outside, usual.Outside, 0, 9), Number(configuration, Days, usual.Days, 1, 180));
        return rule.Size > 0 ? rule : throw new ArgumentException($"{FromUn} and {Outside} are both 0. A panel needs at least one reviewer.");
    }

    private static int Number(IConfiguration configuration, string key, int usual, int least, int most) => configuration[key] switch
    {
        null => usual,
        var set when int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var set => throw new ArgumentException($"{key} is \"{set}\". Set it to a number from {least} to {most}."),
    };
}

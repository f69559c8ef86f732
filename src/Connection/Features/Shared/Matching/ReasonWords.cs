using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Matching;

/// <summary>Reasons of a match in the reader's language.</summary>
internal static class ReasonWords
{
    public static string Of(Reason reason, Site site)
    {
        if (reason.Count is { } count) return site.Count(reason.Key, count);
        return reason.Values.Count == 0 ? site[reason.Key] : site.Text(reason.Key, string.Join(site["List.Comma"], reason.Values.Select(v => Name(reason.Place, v, site))));
    }

    /// <summary>A value by its name.</summary>
    public static string Name(ReasonPlace place, string value, Site site) => place switch
    {
        ReasonPlace.Objective => $"{value}. {Outline.FindObjective(int.Parse(value, CultureInfo.InvariantCulture))?.Name.In(site.Language)}",
        ReasonPlace.Action when value.Split('/') is [var number, var letter] => $"{number} ({letter}) {Outline.FindObjective(int.Parse(number, CultureInfo.InvariantCulture))?.FindAction(letter)?.Label.In(site.Language)}",
        ReasonPlace.Country => Countries.Find(value)?.Name.In(site.Language) ?? value,
        ReasonPlace.Region => Countries.FindRegion(value)?.Name.In(site.Language) ?? value,
        ReasonPlace.Language => Language.Find(value)?.Name ?? value,
        _ => value,
    };
}

using System.Globalization;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Data.Proposals;

/// <summary>A funding window. Its name is the text <c>FundingWindow.Name.{Code}</c>.</summary>
internal sealed class FundingWindow
{
    public const int CodeLength = 10, ListLength = 100;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "funding-window";

    public required string Code { get; init; }
    public DateOnly? Opens { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>Most it gives one proposal, in cents of the dollar.</summary>
    public required long Ceiling { get; set; }

    /// <summary>Thematic areas, separated by spaces; empty for all.</summary>
    public required string Areas { get; set; }

    /// <summary>Regions by UN M49, separated by spaces; empty for the whole world.</summary>
    public required string Regions { get; set; }
    public required bool IsShort { get; set; }

    /// <summary>Counts changes; of two who change it at once the second is told.</summary>
    public int Row { get; set; }

    public WindowTerms Read() => new()
    {
        Opens = Opens,
        Until = Until,
        Ceiling = Ceiling,
        Areas = [.. Areas.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => int.Parse(a, CultureInfo.InvariantCulture))],
        Regions = Regions.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsShort = IsShort,
    };

    public void Take(WindowTerms terms)
    {
        (Opens, Until, Ceiling, IsShort) = (terms.Opens, terms.Until, terms.Ceiling, terms.IsShort);
        (Areas, Regions) = (string.Join(' ', terms.Areas), string.Join(' ', terms.Regions));
    }

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Opens, Until, Ceiling, Areas, Regions, IsShort };
}

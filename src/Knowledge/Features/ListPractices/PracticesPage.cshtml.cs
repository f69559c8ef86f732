using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.ListPractices;

/// <summary>The practices.</summary>
internal sealed class PracticesPageModel(FindList lists, ReadRows rows, Site site) : ItemsPage(Listing.Practices, lists, rows)
{
    /// <summary>Names the objective or country where it is all that was chosen, so that such a list can stand on its own.</summary>
    public string Heading => Asked is { Text: "", Chosen: [var only] } && (only.Filter == Filters.Objective || only.Filter == Filters.Country)
        ? site.Text(only.Filter == Filters.Objective ? "Practices.OfObjective" : "Practices.OfCountry", NameOf(only))
        : site["Practices.Title"];

    private string NameOf(ChosenValue only) => only.Filter == Filters.Objective
        ? site.Text("Objective.Named", only.Value, Outline.Objectives[int.Parse(only.Value, CultureInfo.InvariantCulture) - 1].Name.In(site.Language))
        : only.Filter.Show(only.Value, site.Language);
}

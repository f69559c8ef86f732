using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.SearchEverything;

/// <summary>Says in words where a found thing stands on this site.</summary>
internal sealed class HitPlace(Site site)
{
    /// <summary>As <c>Objective 8: Saving lives, action (a)</c>.</summary>
    public string Of(string address)
    {
        var steps = address.Trim('/').Split('/');
        return steps switch
        {
            ["practices", var code] => $"{site["Nav.Practices"]} › {code}",
            ["collections", var code] => $"{site["Collections.Title"]} › {code}",
            ["objectives", var number] => $"{site["Nav.Objectives"]} › {number}",
            ["objectives", var number, var letter] => $"{Objective(number)} › ({letter})",
            ["compact", var paragraph, .. var items] => $"{site["Nav.Compact"]} › {site.Text("Place.Paragraph", paragraph + string.Concat(items.Select(i => $" ({i})")))}",
            ["principles", var letter] => $"{site["Nav.Principles"]} › ({letter})",
            ["instruments", ..] => site["Nav.Instruments"],
            ["sources", var document, ..] => $"{site["Nav.Sources"]} › {Outline.Documents.FirstOrDefault(d => d.Key == document)?.Name.In(site.Language) ?? document}",
            ["discussions", var code] => $"{site["Discussions.Title"]} › {code}",
            _ => address,
        };
    }

    private string Objective(string number) => int.TryParse(number, CultureInfo.InvariantCulture, out var parsed) && Outline.FindObjective(parsed) is { } objective
        ? site.Text("Objective.Named", number, objective.Name.In(site.Language))
        : number;
}

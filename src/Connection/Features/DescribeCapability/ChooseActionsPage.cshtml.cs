using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.DescribeCapability;

/// <summary>The actions of the objectives a capability is about.</summary>
internal sealed class ChooseActionsPageModel(DescribeCapability describe, CapabilityDesk desk, Site site) : CapabilityPage(site)
{
    [FromRoute(Name = "capability")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";
    public int Row { get; private set; }
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(null, ct) ? Page() : Redirect(Site.Link(CapabilityLinks.Mine));

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "row")] int? row, CancellationToken ct)
    {
        var chosen = Typed(CapabilityCheck.Actions);
        var outcome = await describe.ChooseAsync(Code, chosen, row, ct);
        if (outcome.Code is not null || !await LoadAsync(chosen, ct)) return Redirect(Site.Link(CapabilityLinks.Mine));
        return outcome.Refusal is { } refusal ? Invalid(refusal, CapabilityCheck.Actions) : Invalid(outcome.Problems);
    }

    private async Task<bool> LoadAsync(IReadOnlyList<string>? chosen, CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } found) return false;
        var words = found.Read();
        (Name, Row) = (found.Title, found.Row);
        Choices = [.. Outline.Objectives.Where(o => words.Objectives.Contains(o.Number)).SelectMany(o => o.Actions.Select(a => string.Create(CultureInfo.InvariantCulture, $"{o.Number}/{a.Letter}")))
            .Select(a => new Choice(a, RequestChoices.Show(RequestQuestion.Actions, a, Site), Chosen: (chosen ?? words.Actions).Contains(a)))];
        return true;
    }
}

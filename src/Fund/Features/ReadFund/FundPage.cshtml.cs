using Marrakech.Fund.Domain.Flows;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ReadFund;

/// <summary>The fund for everybody: the way of its money as a picture and a table, and what came of it.</summary>
internal sealed class FundPageModel(ReadFlows flows, FlowWords words, Site site) : PageModel
{
    /// <summary>Places of a step that are drawn by themselves, and pieces of evidence named in a row.</summary>
    private const int MostDrawn = 6;

    public const int MostEvidence = 12;

    public IReadOnlyList<ProvenFlow> Flows { get; private set; } = [];
    public IReadOnlyList<ReportedResult> Results { get; private set; } = [];
    public FlowWords Words => words;
    public FlowPicture Picture { get; private set; } = null!;

    public long Received => Sum(l => l.From.Step == FlowStep.Source);
    public long Given => Sum(l => l.From.Step == FlowStep.Area);
    public long Paid => Sum(l => l.From.Step == FlowStep.Organisation);
    public long Reported => Sum(l => l.To.Key == FlowPlace.Reported);

    /// <summary>The same as data.</summary>
    public static string Data(string ending) => $"{ApiRequest.Root}/{FundLinks.Resource}{ending}";

    /// <summary>Where the table tells of a place: the row that leads there, or of a source the one that leads away; of several drawn as one the part they stand in.</summary>
    public string RowOf(FlowPlace place)
    {
        var at = Flows.Index().Where(f => place.Step == FlowStep.Source ? f.Item.Link.From == place : f.Item.Link.To == place).Select(f => (int?)f.Index).FirstOrDefault();
        return at is { } row ? FundLinks.Row(row) : FundLinks.PartOf(place.Step == FlowStep.Source ? FlowStep.Source : place.Step - 1);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Flows, Results) = await flows.ReadAsync(ct);
        Picture = FlowPicture.Of(FundFlows.Largest([.. Flows.Select(f => f.Link)], MostDrawn), site.Language.RightToLeft);
    }

    private long Sum(Func<FlowLink, bool> which) => Flows.Where(f => which(f.Link)).Sum(f => f.Link.Cents);
}

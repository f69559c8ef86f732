using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.ListAnomalies;

/// <summary>What the rules find in a period, by rule.</summary>
internal sealed class AnomaliesPageModel(Anomalies anomalies, TimeProvider clock, Site site) : PageModel
{
    /// <summary>Most findings of a page; the table of text has all of them.</summary>
    public const int Most = 200;

    public AnomalyRequest Asked { get; private set; } = null!;
    public IReadOnlyList<ShownFinding> Found { get; private set; } = [];

    public IEnumerable<Choice> Rules => Enum.GetValues<AnomalyRule>().Select(r => new Choice(r.ToString(), site[$"Anomaly.{r}"], Chosen: r == Asked.Rule)).Prepend(new Choice("", site["Books.Any"], Chosen: Asked.Rule is null));

    public IEnumerable<Choice> States =>
    [
        new("", site["Books.Any"], Chosen: Asked.State.Length == 0), new(AnomalyRequest.Open, site["Anomalies.State.Open"], Chosen: Asked.State == AnomalyRequest.Open),
        new(AnomalyRequest.Explained, site["Anomalies.State.Explained"], Chosen: Asked.State == AnomalyRequest.Explained),
    ];

    /// <summary>The same as a table of text.</summary>
    public string Table => site.Link(AuditLinks.AnomalyFile) + Asked.Query;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Asked = AnomalyRequest.Read(Request.Query, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Found = Asked.Of(await anomalies.ListAsync(Asked.From, Asked.To, ct));
    }
}

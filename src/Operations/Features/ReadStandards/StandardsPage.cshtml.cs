using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Standards;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadStandards;

/// <summary>The service standards of the hub, and who changed them.</summary>
internal sealed class StandardsPageModel(ChangedStandards standards, StandardWords words, IPersonNames people, CurrentActor actor, Site site) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = null!;

    public IReadOnlyList<ChangedStandard> All { get; private set; } = [];
    public StandardWords Words => words;
    public bool MayChange => OperationsRules.ChangeServiceStandards.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        All = await standards.AllAsync(ct);
        names = await people.NamesAsync([.. All.Select(s => s.ChangedBy).OfType<Guid>().Distinct()], ct);
    }

    /// <summary>The default where another number counts; null where it is the default itself.</summary>
    public int? Default(ChangedStandard standard) => ServiceStandard.Find(standard.Key)!.DefaultDays is var days && days == standard.Days ? null : days;

    public string? Changed(ChangedStandard standard) => standard is { ChangedAt: { } at, ChangedBy: { } by }
        ? site.Text("Settings.Changed", names.GetValueOrDefault(by) ?? site["Settings.Somebody"], site.Moment(at))
        : null;
}

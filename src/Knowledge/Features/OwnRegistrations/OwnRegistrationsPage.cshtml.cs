using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OwnRegistrations;

/// <summary>An event somebody registered for.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Occasion">The event; null where it is listed no more.</param>
/// <param name="HasPlace">Whether they have a place, or wait for one.</param>
/// <param name="IsOver">Whether it is over.</param>
internal sealed record OwnRegistration(string Code, Occasion? Occasion, bool HasPlace, bool IsOver);

/// <summary>Everything whoever reads registered for, the next first and what is over last; each can be withdrawn from here.</summary>
internal sealed class OwnRegistrationsPageModel(AppDb db, Occasions occasions, RegisterForEvent.RegisterForEvent register, CurrentActor actor, Site site) : FormPage
{
    /// <summary>Code of the event to withdraw from.</summary>
    [BindProperty(Name = "event")]
    public string? Event { get; set; }

    public IReadOnlyList<OwnRegistration> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = actor.Value.Person;
        var own = await db.Set<EventRegistration>().AsNoTracking().SelectMany(r => r.Registrants.Where(x => x.Person == person), (r, x) => new { r.ItemCode, x.State }).ToListAsync(ct);
        var known = await occasions.WithCodesAsync([.. own.Select(o => o.ItemCode)], ct);
        Rows =
        [
            .. own.Select(o => (o, Occasion: known.GetValueOrDefault(o.ItemCode)?.For(site.Language)))
                .Select(r => new OwnRegistration(r.o.ItemCode, r.Occasion, r.o.State == RegistrantState.Confirmed, r.Occasion?.Days.IsOver(occasions.Today) ?? false))
                .OrderBy(r => r.IsOver).ThenBy(r => r.Occasion?.Days.Starts).ThenBy(r => r.Code, StringComparer.Ordinal),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await register.WithdrawAsync(Event ?? "", ct) is not { } refusal) return Redirect(site.Link(EventLinks.Own));
        await OnGetAsync(ct);
        return Invalid("main", site[$"Registration.Refusal.{refusal}"]);
    }
}

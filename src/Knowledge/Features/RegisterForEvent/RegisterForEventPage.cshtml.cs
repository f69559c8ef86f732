using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.RegisterForEvent;

/// <summary>Where somebody registers for an event, reads before what its organiser will see, and withdraws.</summary>
internal sealed class RegisterForEventPageModel(RegisterForEvent register, Occasions occasions, EventDesk desk, CurrentActor actor, IPersonNames names, PeopleDirectory people, Site site) : FormPage
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "consent")]
    public string? Consent { get; set; }

    public Occasion Occasion { get; private set; } = null!;

    /// <summary>The registration; null where the organiser takes none.</summary>
    public EventRegistration? Registration { get; private set; }

    /// <summary>What stands against registering; null where nothing does.</summary>
    public RegistrationRefusal? Against { get; private set; }

    /// <summary>Whoever reads, if they registered.</summary>
    public Registrant? Own { get; private set; }

    /// <summary>Name and organisation, as the organiser sees them.</summary>
    public string Seen { get; private set; } = "";

    public bool IsOver => Occasion.Days.IsOver(occasions.Today);

    public IReadOnlyList<Choice> Consents => [new Choice(AnswerNames.Yes, site.Text("Registration.Consent", Seen), Chosen: Consent is not null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await occasions.FindAsync(Code, ct) is not { } occasion) return NotFound();
        Occasion = occasion.For(site.Language);
        Registration = await desk.SeeAsync(Code, ct);
        Own = Registration?.Of(actor.Value.Person);
        Against = Registration is null ? RegistrationRefusal.NotOpen : RegistrationRules.AgainstRegistering(Registration.IsOpen, Registration.LastDay, occasion.Days, occasions.Today);
        var person = actor.Value.Person!.Value;
        var name = (await names.NamesAsync([person], ct)).GetValueOrDefault(person) ?? "";
        var organisation = actor.Value.Organisation is { } id ? (await people.OrganisationsAsync([id], ct)).GetValueOrDefault(id)?.Name : null;
        Seen = organisation is null ? name : site.Text("Registration.Person", name, organisation);
        return Page();
    }

    /// <param name="act">Which of the two forms was sent.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "act")] string? act, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        var refusal = act == "withdraw" ? await register.WithdrawAsync(Code, ct) : await register.RegisterAsync(Code, Consent == AnswerNames.Yes, ct);
        return refusal is { } why ? Invalid(why == RegistrationRefusal.ConsentMissing ? "consent" : "main", site[$"Registration.Refusal.{why}"]) : Redirect(site.Link(EventLinks.Register(Code)));
    }
}

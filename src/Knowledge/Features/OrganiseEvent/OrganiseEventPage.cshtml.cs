using System.Globalization;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.OrganiseEvent;

/// <summary>Where the organiser of an event switches registration on and sees who comes.</summary>
internal sealed class OrganiseEventPageModel(OrganiseEvent organise, Occasions occasions, EventDesk desk, Site site) : FormPage
{
    /// <summary>Most people the page shows; the file has all.</summary>
    public const int MostShown = 200;

    [FromRoute(Name = "event")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "open")]
    public string? Open { get; set; }

    [BindProperty(Name = "places")]
    public string? Places { get; set; }

    [BindProperty(Name = "lastDay")]
    public string? LastDay { get; set; }

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    /// <summary>The event; null where it has no first day yet.</summary>
    public Occasion? Occasion { get; private set; }

    public EventRegistration? Registration { get; private set; }
    public IReadOnlyList<RegistrantRow> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> Opens => [new Choice(AnswerNames.Yes, site["Organise.Open"], Chosen: Open == AnswerNames.Yes)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Row = Registration?.Row ?? 0;
        Open = Registration is null or { IsOpen: true } ? AnswerNames.Yes : null;
        Places = Registration?.Places.ToString(CultureInfo.InvariantCulture);
        LastDay = (Registration?.LastDay ?? Occasion?.Days.Starts) is { } day ? EventDays.Text(day) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refusal = await organise.HandleAsync(Code, new RegistrationSettings { IsOpen = Open == AnswerNames.Yes, Places = Places, LastDay = LastDay, Row = Row }, ct);
        if (refusal is not { } why) return Redirect(site.Link(EventLinks.Organise(Code)));
        await LoadAsync(ct);
        var field = why switch
        {
            OrganiseRefusal.PlacesNotUnderstood or OrganiseRefusal.PlacesTaken => "places",
            OrganiseRefusal.LastDayNotUnderstood or OrganiseRefusal.LastDayTooLate => "lastDay",
            _ => "main",
        };
        return Invalid(field, site.Text($"Organise.Refusal.{why}", site.Number(why == OrganiseRefusal.PlacesTaken ? Registration?.Confirmed ?? 0 : RegistrationRules.MostPlaces)));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Occasion = (await occasions.FindAsync(Code, ct))?.For(site.Language);
        Registration = await desk.SeeAsync(Code, ct);
        if (Registration is not null) Rows = await desk.RowsAsync(Registration, MostShown, ct);
    }
}

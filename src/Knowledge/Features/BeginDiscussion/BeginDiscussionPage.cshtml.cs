using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BeginDiscussion;

/// <summary>Where somebody begins a discussion; what it is attached to stands in the address, or is chosen among the objectives.</summary>
internal sealed class BeginDiscussionPageModel(BeginDiscussion begin, DiscussionDesk desk, PlaceNames places, Site site) : DiscussionPage(site)
{
    [BindProperty(Name = "at", SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(Name = "language")]
    public string? Language { get; set; }

    [BindProperty(Name = "opens")]
    public string? Opens { get; set; }

    [BindProperty(Name = "closes")]
    public string? Closes { get; set; }

    public DiscussionPlace? Place { get; private set; }
    public string? PlaceName { get; private set; }
    public Voice Voice { get; private set; } = new() { MayRead = true };

    public IEnumerable<Choice> Objectives => [new Choice("", Site["Ask.Choose"]), .. Outline.Objectives.Select(o => new Choice(o.Number.ToString(CultureInfo.InvariantCulture), Site.Text("Objective.Named", o.Number, o.Name.In(Site.Language))))];

    public IEnumerable<Choice> Languages => Kernel.Reference.Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == (Language ?? Site.Language.Code)));

    public IEnumerable<Choice> Kinds => Enum.GetValues<DiscussionKind>().Where(k => k != DiscussionKind.Consultation || Voice.Moderates)
        .Select(k => new Choice(k.ToString(), $"{Site[$"DiscussionKind.{k}"]}: {Site[$"DiscussionKindIs.{k}"]}", Chosen: k.ToString() == (Kind ?? nameof(DiscussionKind.Discussion))));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Request.Query["at"])) return Page();
        if (DiscussionPlace.Parse(At) is not { } place) return NotFound();
        return await LoadAsync(place, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (DiscussionPlace.Parse(At) is not { } place || (Place is null && place.Kind != PlaceKind.Objective)) return Invalid("at", Site["Discussion.Where.Missing"]);
        if (!Enum.GetNames<DiscussionKind>().Contains(Kind)) return Invalid("kind", Site["Discussion.Kind.Missing"]);
        if (Kernel.Reference.Language.Find(Language ?? "") is not { } language) return Invalid("language", Site["Discussion.Language.Missing"]);
        var (code, refusal) = await begin.HandleAsync(
            new NewDiscussion { Place = place, Kind = Enum.Parse<DiscussionKind>(Kind!), Language = language, Title = Title, Text = Text, Opens = Day(Opens), Closes = Day(Closes) }, ct);
        return refusal is { } against ? Refused(against, await desk.VoiceAsync(place, ct), null) : Redirect(Site.Link(DiscussionLinks.One(code!)));
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task<bool> LoadAsync(DiscussionPlace place, CancellationToken ct)
    {
        Voice = await desk.VoiceAsync(place, ct);
        if (!Voice.MayWrite) return false;
        Place = place;
        PlaceName = await places.OfAsync(place, ct);
        return true;
    }
}

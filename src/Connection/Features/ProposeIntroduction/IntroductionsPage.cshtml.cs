using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ProposeIntroduction;

/// <summary>The introductions that were proposed for a request, what both sides answered, and where another is proposed.</summary>
internal sealed class IntroductionsPageModel(ProposeIntroduction propose, TakeBackIntroduction takeBack, RequestDesk desk, IntroductionDesk introductions, Site site) : RequestPage(site)
{
    private const string ToTakeBack = "take-back";

    private SupportRequest request = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "country")]
    public string? Country { get; set; }

    [BindProperty(Name = "with")]
    public string? With { get; set; }

    [BindProperty(Name = "words")]
    public string? Words { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    /// <summary>The introduction that is taken back.</summary>
    [BindProperty(Name = "introduction")]
    public string? Chosen { get; set; }

    public IReadOnlyList<Introduction> Proposed { get; private set; } = [];
    public bool IsOpen => RequestLife.IsOpen(request.State);

    public static bool MayTakeBack(Introduction one) => IntroductionLife.AgainstTakingBack(one.State) is null;

    public IEnumerable<Choice> ChosenCountries => Countries.All.Where(c => c.Alpha2 != request.Country).Select(c => (c.Alpha2, Name: c.Name.In(Site.Language)))
        .OrderBy(c => c.Name, StringComparer.Create(Site.Language.Culture, ignoreCase: true)).Select(c => new Choice(c.Alpha2, c.Name, Chosen: c.Alpha2 == Country)).Prepend(new Choice("", Site["ProposeIntroduction.ByRequest"]));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "with")] string? with, CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        With = with;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        if (await (Do == ToTakeBack ? takeBack.HandleAsync(Code, Chosen, ct) : propose.HandleAsync(Code, Country, With, Words, ct)) is not { } refusal) return Redirect(Site.Link(IntroductionLinks.Propose(Code)));
        ModelState.AddModelError(refusal switch
        {
            IntroductionRefusal.TextMissing or IntroductionRefusal.TooLong => "words",
            IntroductionRefusal.RequestUnknown => "with",
            IntroductionRefusal.NotOpen or IntroductionRefusal.BothConsented or IntroductionRefusal.NotYours => "main",
            _ => "country",
        }, Site[$"PeerExchange.Refusal.{refusal}"]);
        return Invalid();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return false;
        Proposed = await introductions.OfRequestAsync(request.Id, ct);
        return true;
    }
}

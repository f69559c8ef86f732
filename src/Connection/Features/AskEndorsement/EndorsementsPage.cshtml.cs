using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Endorsements;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.AskEndorsement;

/// <summary>Which ministries the focal point asked, what they said, and where more are asked.</summary>
internal sealed class EndorsementsPageModel(AskEndorsement ask, RequestDesk desk, EndorsementDesk endorsements, Site site) : RequestPage(site)
{
    private SupportRequest request = null!;

    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "function")]
    public string? Function { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "language")]
    public string? LanguageCode { get; set; }

    public IReadOnlyList<Endorsement> Asked { get; private set; } = [];
    public bool IsOpen => !RequestLife.IsOver(request.State);

    /// <summary>Bodies the request names and nobody asked yet.</summary>
    public IReadOnlyList<string> Named => [.. request.Read()["counterparts"].Except(Asked.Where(a => a.State != EndorsementState.TakenBack).Select(a => a.Organisation), StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<Choice> Languages => Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == (LanguageCode ?? Site.Language.Code)));

    /// <param name="again">Number of the ministry that is asked again; null for another one.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task OnGetAsync([FromQuery(Name = "again")] int? again, CancellationToken ct)
    {
        await FindAsync(ct);
        if (again is null || Asked.FirstOrDefault(a => a.Number == again && a.HasLostAddress) is not { } lost) return;
        (Organisation, Function, LanguageCode) = (lost.Organisation, lost.Function, lost.Language);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? wanted, [FromForm(Name = "number")] string? number, CancellationToken ct)
    {
        var takesBack = wanted == "take-back";
        var refusal = !takesBack ? await ask.HandleAsync(Code, new AskedMinistry(Organisation, Function, Email, LanguageCode), ct)
            : int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var which) ? await ask.TakeBackAsync(Code, which, ct) : EndorsementRefusal.NotOpen;
        if (refusal is null) return Redirect(Site.Link(EndorsementLinks.Own(Code)));
        await FindAsync(ct);
        ModelState.AddModelError(FieldOf(refusal.Value), Site[$"Endorsement.Refusal.{refusal}"]);
        return Invalid();
    }

    private async Task FindAsync(CancellationToken ct)
    {
        request = (await desk.FindAsync(Code, ct))!;
        Asked = await endorsements.OfAsync(request.Id, ct);
    }

    private static string FieldOf(EndorsementRefusal refusal) => refusal switch
    {
        EndorsementRefusal.FunctionMissing => "function",
        EndorsementRefusal.EmailInvalid or EndorsementRefusal.AskedAlready => "email",
        EndorsementRefusal.LanguageMissing => "language",
        EndorsementRefusal.OrganisationMissing => "organisation",
        _ => "main",
    };
}

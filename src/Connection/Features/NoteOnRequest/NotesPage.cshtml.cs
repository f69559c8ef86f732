using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.NoteOnRequest;

/// <summary>The notes of the secretariat about a request, and where an officer adds one. To read those about a confidential request is to read it.</summary>
internal sealed class NotesPageModel(NoteOnRequest notes, RequestNotes kept, ConfidentialReading reading, RequestDesk desk, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public IReadOnlyList<ShownNote> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var request = (await desk.FindAsync(Code, ct))!;
        if (request.SubmittedAt is null) return NotFound();
        await reading.RecordAsync(request, ct);
        Notes = await kept.OfAsync(request.Id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult) return NotFound();
        if (await notes.HandleAsync(Code, Note, ct) is not { } refusal) return Redirect(Site.Link(RequestLinks.Case(Code)));
        ModelState.AddModelError("note", Site[$"Request.Refusal.{refusal}"]);
        return Invalid();
    }
}

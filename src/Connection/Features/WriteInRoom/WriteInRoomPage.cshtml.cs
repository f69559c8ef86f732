using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.WriteInRoom;

/// <summary>Where a message is written, and where one that was refused comes back as it was typed.</summary>
[TakesFiles]
internal sealed class WriteInRoomPageModel(WriteInRoom write, RoomDesk rooms, TemplateShelf templates, FileStore files, Site site) : RoomPage(rooms, site)
{
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The templates, for the secretariat; null for everybody else.</summary>
    public TemplateOffer? Templates { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "template")] string? template, CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        if (!Room.MayWrite) return Redirect(Site.Link(RoomLinks.One(Code)));
        await OfferAsync(template, ct);
        Text = Templates?.Filled?.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await OfferAsync(null, ct);
        CheckedFile? whole = null;
        // Asked before the file is read: nobody waits for an upload that cannot be taken.
        if (file is not null && Room.MayWrite)
        {
            await using var content = file.OpenReadStream();
            var outcome = await files.CheckAsync(content, file.FileName, ct);
            if (outcome.File is null) return Refuse("file", outcome.Sentence(Site));
            whole = outcome.File;
        }

        return await write.HandleAsync(Code, Text, whole, ct) is { } refusal ? Invalid(refusal, "text") : Redirect(Site.Link(RoomLinks.One(Code)));
    }

    private async Task OfferAsync(string? template, CancellationToken ct)
    {
        if (Room.IsSecretariat) Templates = await templates.OfferAsync(Room.Request, template, [TemplatePurpose.RoomMessage], ct);
    }

    private PageResult Refuse(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return base.Invalid();
    }
}

using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.AttachToRequest;

/// <summary>The files of a draft, on a page of their own: an upload that fails costs nobody what they typed elsewhere.</summary>
[TakesFiles]
internal sealed class RequestFilesPageModel(AttachToRequest attach, RequestDesk desk, FileStore files, Site site) : RequestPage(site)
{
    [FromRoute(Name = "request")]
    public string Code { get; set; } = "";

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];
    public bool HasRoom => Files.Count < AttachToRequest.Most;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var draft = (await desk.FindAsync(Code, ct))!;
        await LoadAsync(ct);
        return draft.State == RequestState.Draft ? Page() : Redirect(Site.Link(RequestLinks.Own(Code)));
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "remove")] string? remove, IFormFile? file, CancellationToken ct)
    {
        if (remove is not null) return await AnswerAsync(await attach.RemoveAsync(Code, remove, ct), ct);
        if (file is null) return await RefuseAsync(Site["Files.None"], ct);
        await using var content = file.OpenReadStream();
        var outcome = await files.CheckAsync(content, file.FileName, ct);
        return outcome.File is null ? await RefuseAsync(outcome.Sentence(Site), ct) : await AnswerAsync(await attach.AttachAsync(Code, outcome.File, ct), ct);
    }

    private async Task<IActionResult> AnswerAsync(RequestRefusal? refusal, CancellationToken ct) => refusal switch
    {
        null => Redirect(Site.Link(RequestLinks.Files(Code))),
        RequestRefusal.TooManyFiles => await RefuseAsync(Site.Text("Files.TooMany", AttachToRequest.Most), ct),
        _ => await RefuseAsync(Site[$"Request.Refusal.{refusal}"], ct),
    };

    private async Task<PageResult> RefuseAsync(string sentence, CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.AddModelError("file", sentence);
        return Invalid();
    }

    private async Task LoadAsync(CancellationToken ct) => Files = await files.ListAsync(SupportRequest.Thing, Code, ct);
}

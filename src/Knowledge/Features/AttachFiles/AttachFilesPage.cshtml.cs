using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.AttachFiles;

/// <summary>The files of a draft, on a page of their own: an upload that fails costs nobody what they typed elsewhere.</summary>
[TakesFiles]
internal sealed class AttachFilesPageModel(AttachFiles attach, ContributionDesk desk, FileStore files, Site site) : ContributionPage(site)
{
    public const int Most = 10;

    [FromRoute(Name = "contribution")]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];
    public string? Error { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var draft = await LoadAsync(ct);
        return ContributionLife.After(draft.State, ContributionMove.Edit) is null ? Redirect(Site.Link(ContributionLinks.One(Code))) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "remove")] string? remove, IFormFile? file, CancellationToken ct)
    {
        if (remove is not null) return await attach.RemoveAsync(Code, remove, ct) is { } kept ? await RefuseAsync(Site[$"Contribution.Refusal.{kept}"], ct) : Redirect(Site.Link(ContributionLinks.Files(Code)));
        if (file is null) return await RefuseAsync(Site["Files.None"], ct);
        await LoadAsync(ct);
        if (Files.Count >= Most) return await RefuseAsync(Site.Text("Files.TooMany", Most), ct);
        await using var content = file.OpenReadStream();
        var outcome = await files.CheckAsync(content, file.FileName, ct);
        if (outcome.File is null) return await RefuseAsync(outcome.Sentence(Site), ct);
        return await attach.AttachAsync(Code, outcome.File, ct) is { } refusal ? await RefuseAsync(Site[$"Contribution.Refusal.{refusal}"], ct) : Redirect(Site.Link(ContributionLinks.Files(Code)));
    }

    private async Task<PageResult> RefuseAsync(string sentence, CancellationToken ct)
    {
        await LoadAsync(ct);
        Error = sentence;
        ModelState.AddModelError("file", sentence);
        return Invalid();
    }

    private async Task<Contribution> LoadAsync(CancellationToken ct)
    {
        var draft = (await desk.FindAsync(Code, ct))!;
        Name = draft.Title.Length > 0 ? draft.Title : Site["Contribution.Untitled"];
        Files = await files.ListAsync(Contribution.Thing, Code, ct);
        return draft;
    }
}

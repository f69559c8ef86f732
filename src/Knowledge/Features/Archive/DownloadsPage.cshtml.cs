using System.Globalization;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.Archive;

/// <summary>Everything there is to take away: the archives of the last nights, lists, and the ways for machines.</summary>
internal sealed class DownloadsPageModel(FileStore files, Site site) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<AttachedFile> Archives { get; private set; } = [];

    /// <summary>The repository as a data set of schema.org.</summary>
    public string StructuredData => JsonLd.Text(JsonLd.Document(JsonLd.Node(
        "DataCatalog", site.Absolute(KnowledgeLinks.Downloads), ("name", site["Downloads.Title"]), ("description", site["Downloads.Lead"]), ("inLanguage", site.Language.Code),
        ("dataset", JsonLd.List(Archives, a => JsonLd.Node("DataDownload", site.Absolute(a.Path), ("contentUrl", site.Absolute(a.Path)), ("encodingFormat", a.ContentType),
            ("sha256", a.Sha256), ("contentSize", a.Size.ToString(CultureInfo.InvariantCulture)), ("dateModified", a.AddedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))))));

    public async Task OnGetAsync(CancellationToken ct) =>
        Archives = [.. (await files.ListAsync(BuildArchive.AttachedKind, BuildArchive.AttachedKey, ct)).OrderByDescending(f => f.AddedAt)];

    /// <summary>Size for people.</summary>
    public string Megabytes(AttachedFile file) => (file.Size / 1e6).ToString("N1", site.Language.Culture);
}

using AngleSharp.Html.Parser;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Texting;

namespace Marrakech.Host.SiteCopy;

/// <summary>
/// Reads every public page of a running hub and writes it as files that open from a disk, language by language. Two rounds: the first finds out which pages
/// there are and keeps them as they are, the second points their links at each other; so that memory holds addresses, not pages.
/// </summary>
/// <param name="client">Reads the hub.</param>
/// <param name="texts">Words of the copy's own.</param>
/// <param name="folder">Where the copy grows.</param>
/// <param name="tell">Tells how far it is: pages done, pages known.</param>
internal sealed class CopyOfSite(HttpClient client, TextCatalogue texts, string folder, Action<int, int> tell)
{
    private const string SearchPath = "/search", RawEnding = ".raw";

    /// <summary>Never part of a copy: the trail can be checked only with its proof, which lies in the archive of the repository, and the API needs a hub.</summary>
    private static readonly string[] leftOut = ["/trail", "/api", "/error", "/cite"];

    private readonly HashSet<string> held = [], seen = [];
    private readonly HtmlParser parser = new();
    private int done;

    /// <summary>Copies the pages of these languages that can be reached from the given paths.</summary>
    /// <returns>How many pages the copy holds.</returns>
    public async Task<int> MakeAsync(IReadOnlyList<Language> languages, IReadOnlyList<string> paths, string notice, CancellationToken ct)
    {
        var queue = new Queue<string>();
        foreach (var language in languages) foreach (var path in paths.Append(SearchPath)) Find(queue, languages, $"/{language.Code}{path}");
        while (queue.TryDequeue(out var address)) await FetchAsync(address, queue, languages, ct);
        foreach (var language in languages) await WriteAsync(language, notice, ct);
        await File.WriteAllTextAsync(Path.Combine(folder, CopiedPage.Script), SearchScript.Text, ct);
        return held.Count(h => !IsAsset(h));
    }

    private async Task FetchAsync(string address, Queue<string> queue, IReadOnlyList<Language> languages, CancellationToken ct)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), ct);
        tell(++done, done + queue.Count);
        if (!answer.IsSuccessStatusCode) return;
        if (IsAsset(address))
        {
            held.Add(address);
            await using var asset = Create(CopyAddress.FileOf(address));
            await answer.Content.CopyToAsync(asset, ct);
            return;
        }

        // Only what is the same for everybody carries a validator.
        if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Headers.ETag is null) return;
        held.Add(address);
        var html = await answer.Content.ReadAsStringAsync(ct);
        await using (var raw = new StreamWriter(Create(CopyAddress.FileOf(address) + RawEnding))) await raw.WriteAsync(html);
        foreach (var next in new CopiedPage(parser.ParseDocument(html), "").Leads) Find(queue, languages, next);
    }

    private void Find(Queue<string> queue, IReadOnlyList<Language> languages, string address)
    {
        var path = address.Split('?')[0];
        var isOurs = IsAsset(address) || languages.Any(l => (path + "/").StartsWith($"/{l.Code}/", StringComparison.Ordinal) && !leftOut.Any(o => (path[(l.Code.Length + 1)..] + "/").StartsWith(o + "/", StringComparison.Ordinal)));
        if (isOurs && seen.Add(address)) queue.Enqueue(address);
    }

    private async Task WriteAsync(Language language, string notice, CancellationToken ct)
    {
        var searchFile = CopyAddress.FileOf($"/{language.Code}{SearchPath}");
        var data = $"{language.Code}/search-data.js";
        await using var entries = new SearchData(Create(data));
        foreach (var address in held.Where(h => (h + "/").StartsWith($"/{language.Code}/", StringComparison.Ordinal) || h.StartsWith($"/{language.Code}?", StringComparison.Ordinal)))
        {
            var file = CopyAddress.FileOf(address);
            var raw = Path.Combine(folder, file + RawEnding);
            var page = new CopiedPage(parser.ParseDocument(await File.ReadAllTextAsync(raw, ct)), file);
            page.Reduce();
            var isSearch = file == searchFile;
            if (!isSearch && !address.Contains('?', StringComparison.Ordinal)) await entries.AddAsync(page.Entry() with { File = CopyAddress.Relative(searchFile, file) });
            page.Point(held.Contains, searchFile, texts.Sentence(language, "Offline.Notice").Replace("{0}", notice, StringComparison.Ordinal));
            if (isSearch) page.BecomeSearch(CopyAddress.Relative(searchFile, data), texts.Sentence(language, "Search.None"), texts.Sentence(language, "Offline.NeedsScript"));
            await File.WriteAllTextAsync(Path.Combine(folder, file), page.Html(), ct);
            File.Delete(raw);
        }
    }

    private FileStream Create(string file)
    {
        var place = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return File.Create(place);
    }

    private static bool IsAsset(string address) => address.StartsWith("/assets/", StringComparison.Ordinal);
}

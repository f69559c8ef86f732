using System.Globalization;
using System.Net;
using Marrakech.Host.Web;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Host.SiteCopy;

/// <summary>Writes the public site into a folder, from a hub that runs for this alone. The folder appears whole or not at all.</summary>
internal static class SiteExport
{
    /// <summary>Marks a folder as a copy, which a newer one may replace.</summary>
    private const string Mark = "marrakech-site.txt";

    private const string Growing = ".part", Leaving = ".old";
    private const int Refused = 2, TellEvery = 100;

    public static async Task<int> RunAsync(string[] settings, string output, IReadOnlyList<Language> languages, CancellationToken ct)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Mark)))
        {
            await Console.Error.WriteLineAsync($"The folder {output} holds something else than a copy of a site. Name an empty one, or one that does not exist yet. Nothing was changed.");
            return Refused;
        }

        var growing = folder + Growing;
        Empty(growing);
        Directory.CreateDirectory(growing);
        var index = Directory.CreateTempSubdirectory("marrakech-copy-");
        try
        {
            var pages = await CopyAsync(settings, index.FullName, growing, languages, ct);
            Replace(folder, growing);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {pages} pages to {output}. Open {Path.Combine(output, "index.html")} in a browser."));
            return 0;
        }
        finally
        {
            Empty(growing);
            index.Delete(recursive: true);
        }
    }

    private static async Task<int> CopyAsync(string[] settings, string index, string growing, IReadOnlyList<Language> languages, CancellationToken ct)
    {
        // An index of its own: that of the data folder may be in the hands of a running site. And nobody's work but the answering of pages.
        await using var app = MarrakechHost.BuildSite([.. settings, "--urls", "http://127.0.0.1:0"], Quiet, indexFolder: index);
        await MarrakechHost.PrepareAsync(app, ct);
        await app.StartAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var texts = app.Services.GetRequiredService<TextCatalogue>();
        var address = new Uri(app.Services.GetRequiredService<SiteAddress>().Of(Language.English, "/"));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(app.Urls.First()) };
        // What the pages say about their own address is that of the hub.
        client.DefaultRequestHeaders.Host = address.Authority;
        var paths = new List<string>();
        foreach (var part in scope.ServiceProvider.GetServices<ISitemapPart>()) paths.AddRange((await part.EntriesAsync(ct)).Select(e => e.Path));
        var day = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var pages = await new CopyOfSite(client, texts, growing, Tell).MakeAsync(languages, paths, $"{day}, {address.GetLeftPart(UriPartial.Authority)}", ct);
        await File.WriteAllTextAsync(Path.Combine(growing, "index.html"), Start(languages, texts), ct);
        await File.WriteAllTextAsync(Path.Combine(growing, Mark), day + "\n", ct);
        await app.StopAsync(ct);
        return pages;
    }

    /// <summary>Takes away everything that works by itself: jobs, mail, checkpoints.</summary>
    private static void Quiet(WebApplicationBuilder builder)
    {
        var own = builder.Services.Where(Opening.IsOwnWork).ToList();
        foreach (var service in own) builder.Services.Remove(service);
    }

    private static void Tell(int done, int known)
    {
        if (done % TellEvery == 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {known}"));
    }

    /// <summary>The first page: the languages to choose from.</summary>
    private static string Start(IReadOnlyList<Language> languages, TextCatalogue texts)
    {
        var links = languages.Select(l => $"""<li><a href="{l.Code}/index.html" lang="{l.Code}" dir="{l.Direction}">{l.Name} · {WebUtility.HtmlEncode(texts.Sentence(l, "Site.Line"))}</a></li>""");
        return $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(texts.Sentence(Language.English, "Site.Name"))}</title></head>
            <body><main><h1>{WebUtility.HtmlEncode(texts.Sentence(Language.English, "Site.Name"))}</h1><ul>{string.Concat(links)}</ul></main></body></html>

            """;
    }

    private static void Replace(string folder, string growing)
    {
        Empty(folder + Leaving);
        if (Directory.Exists(folder)) Directory.Move(folder, folder + Leaving);
        Directory.Move(growing, folder);
        Empty(folder + Leaving);
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

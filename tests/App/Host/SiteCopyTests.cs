using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marrakech.Host.SiteCopy;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>The public site as files, made while the site itself runs.</summary>
public sealed class SiteCopyTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    // By day a journey opens a copy, searches it and follows its links.
    [Fact, Nightly]
    public async Task Every_link_of_a_copy_leads_to_a_file_of_it()
    {
        var folder = Path.Combine(host.DataFolder, "copy");
        var (code, output, messages) = await RunAsync("export", "site", "--output", folder, "--languages", "en,ar");
        Assert.True(code == 0, messages);
        Assert.Empty(output);
        Assert.Contains("pages to", messages, StringComparison.Ordinal);
        Assert.Equal(["ar", "assets", "en"], Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.raw", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(folder + ".part"));
        var files = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 800, $"The copy holds {files.Count} pages.");
        Assert.Contains(Path.Combine(folder, "en", "practices", "P-000088.html"), files);
        Assert.Contains(Path.Combine(folder, "en", "practices-page-2.html"), files);
        var known = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        var broken = files.SelectMany(f => Broken(f, known)).Distinct().Take(10).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));

        // A newer copy takes the place of an older one.
        await File.WriteAllTextAsync(Path.Combine(folder, "en", "old.html"), "", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("export", "site", "--output", folder, "--languages", "fr")).ExitCode);
        Assert.Equal(["assets", "fr"], Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_left_alone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "holiday")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "photo.txt"), "sea", TestContext.Current.CancellationToken);
        var (code, _, messages) = await RunAsync("export", "site", "--output", folder);
        Assert.Equal(2, code);
        Assert.Contains("Nothing was changed", messages, StringComparison.Ordinal);
        Assert.Equal("sea", await File.ReadAllTextAsync(Path.Combine(folder, "photo.txt"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("There is no language de", "--output", "x", "--languages", "de")]
    [InlineData("A site is a folder of files")]
    public async Task What_cannot_be_is_said(string sentence, params string[] more)
    {
        var (code, _, messages) = await RunAsync(["export", "site", .. more]);
        Assert.Equal(2, code);
        Assert.StartsWith(sentence, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", "en/index.html")]
    [InlineData("/en/objectives/8", "en/objectives/8.html")]
    [InlineData("/en/practices?page=2", "en/practices-page-2.html")]
    [InlineData("/en/sdgs/targets/10.7", "en/sdgs/targets/10.7.html")]
    [InlineData("/assets/1a/site.css", "assets/1a/site.css")]
    public void Addresses_have_files(string address, string file) => Assert.Equal(file, CopyAddress.FileOf(address));

    [Theory]
    [InlineData("en/objectives/8.html", "en/practices/P-000001.html", "../practices/P-000001.html")]
    [InlineData("en/index.html", "assets/1a/site.css", "../assets/1a/site.css")]
    [InlineData("en/search.html", "en/search-data.js", "search-data.js")]
    public void Files_name_each_other(string from, string to, string link) => Assert.Equal(link, CopyAddress.Relative(from, to));

    /// <summary>Links of a file that lead nowhere, or back to a hub.</summary>
    /// <param name="file">The page.</param>
    /// <param name="known">The places within each file that were looked at; null where there is no file.</param>
    private static IEnumerable<string> Broken(string file, Dictionary<string, HashSet<string>?> known)
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        known[file] = PlacesOf(page);
        foreach (var link in page.QuerySelectorAll("a[href], link[href], img[src], script[src], form[action]"))
        {
            var target = link.GetAttribute("href") ?? link.GetAttribute("src") ?? link.GetAttribute("action")!;
            if (target.StartsWith('#') || Uri.TryCreate(target, UriKind.Absolute, out var absolute) && !absolute.IsFile) continue;
            var place = target.StartsWith('/') ? "" : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(target.Split('#', '?')[0])));
            if (!known.TryGetValue(place, out var places))
            {
                places = !File.Exists(place) ? null : place.EndsWith(".html", StringComparison.Ordinal) ? PlacesOf(new HtmlParser().ParseDocument(File.ReadAllText(place))) : [];
                known[place] = places;
            }

            if (places is null || link.LocalName == "a" && target.Split('#') is [_, var id] && !places.Contains(id)) yield return $"{file}: {target}";
        }
    }

    private static HashSet<string> PlacesOf(IHtmlDocument page) => page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);

    private Task<OperatorVerb.Outcome> RunAsync(params string[] arguments) => OperatorVerb.RunAsync([.. arguments, .. host.Arguments]);
}

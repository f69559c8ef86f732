using Marrakech.Support;

namespace Marrakech.Journeys;

/// <summary>Every kind of page is valid HTML, on a full site and on a fresh one.</summary>
[Nightly]
public sealed class HtmlValidityTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    public async Task Every_page_is_valid(string language, bool full)
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var folder = Directory.CreateTempSubdirectory("marrakech-html-").FullName;
        try
        {
            using var client = new HttpClient { BaseAddress = full ? browser.Host.Client.BaseAddress : browser.StarterAddress };
            for (var i = 0; i < SitePages.All.Count; i++)
            {
                var path = SitePages.All[i].Path;
                using var answer = await client.GetAsync($"/{language}{path}", TestContext.Current.CancellationToken);
                var name = $"{i:00}-{string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.html";
                await File.WriteAllTextAsync(Path.Combine(folder, name), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            }

            Assert.Empty(await HtmlValidator.ErrorsAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

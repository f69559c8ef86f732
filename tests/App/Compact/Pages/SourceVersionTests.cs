using System.Net;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Compact.Pages;

/// <summary>An altered edition is kept beside the old one, and a page tells what it changed.</summary>
public abstract class SourceVersionTests(TestHost host)
{
    private static readonly SourceDocument Altered = InventedCompact.Resolution with
    {
        Paragraphs = [InventedCompact.Resolution.Paragraphs[0] with { Text = "This pact floats on water." }, InventedCompact.Resolution.Paragraphs[1], Seventeenth("close")],
        Objectives = [InventedCompact.Resolution.Objectives[0] with { Commitment = Seventeenth("close").Text, Place = new(10, 10) }],
        Principles = [],
        Footnotes = [.. InventedCompact.Resolution.Footnotes, new(5, "See the lake book.", [new("1", 4)], new(10, 10))],
    };

    /// <summary>Its words are the commitment of objective 1: told once, though two texts hold them.</summary>
    private static SourceDocument First => InventedCompact.Resolution with
    {
        Paragraphs = [.. InventedCompact.Resolution.Paragraphs, Seventeenth("keep")],
        Objectives = [InventedCompact.Resolution.Objectives[0] with { Commitment = Seventeenth("keep").Text, Place = new(10, 10) }],
    };

    private static SourceParagraph Seventeenth(string verb) => new(17, "River aims", $"We commit to {verb} every bridge.", [], new(10, 10));

    [Fact]
    public async Task A_version_shows_what_it_altered_added_and_dropped()
    {
        await StoreBothAsync();
        var source = await host.GetHtmlAsync("/en/sources/resolution");
        Assert.Equal(["What version 2 changed", "What version 1 changed"], source.QuerySelectorAll("#versions ~ ul a").Select(a => a.TextContent));

        var page = await host.GetHtmlAsync(source.QuerySelector("#versions ~ ul a")!.GetAttribute("href")!);
        Assert.Equal(["para. 1", "para. 17", "footnote 5", "para. 15 (a)"], page.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal(["rests", "keep", "River-centred\nWater comes first."], page.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["floats", "close", "See the lake book."], page.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Contains("4 texts with an address changed.", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_that_moved_is_told()
    {
        foreach (var at in new[] { 5, 9 }) await StoreAsync(InventedCompact.Booklet with { Footnotes = [new(1, "See the brush book.", [new("objective/1/a", at)], new(14, 14))] });
        var page = await host.GetHtmlAsync("/en/sources/booklet/versions/2");
        Assert.Equal(["footnote 1"], page.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal("Its mark stands at another place.", page.TextOf("main section .quiet"));
        Assert.Equal(("Paint", "all"), (page.TextOf("del"), page.TextOf("ins")));
    }

    [Theory]
    [InlineData("/en/sources/resolution/versions/3")]
    [InlineData("/en/sources/resolution/versions/0")]
    [InlineData("/en/sources/none/versions/1")]
    public async Task What_was_never_read_is_not_there(string path)
    {
        await StoreBothAsync();
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task StoreBothAsync()
    {
        if (await CurrentAsync() == 2) return;
        foreach (var document in new[] { First, Altered }) await StoreAsync(document);
    }

    private async Task StoreAsync(SourceDocument document)
    {
        await host.WithAsync<IServiceProvider, bool>(async services =>
        {
            await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(new ActKind("DocumentsImported", IsPublic: true), null, CancellationToken.None);
            await services.GetRequiredService<DocumentStore>().StoreAsync(act, document, CancellationToken.None);
            await act.CommitAsync(new { }, CancellationToken.None);
            return true;
        });
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(CancellationToken.None);
    }

    private Task<int?> CurrentAsync() => host.WithAsync<CompactLibrary, int?>(library => Task.FromResult(library.Shelf.Resolution?.Version));

    public sealed class OnSqlite(SqliteHost host) : SourceVersionTests(host), IClassFixture<SqliteHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresHost host) : SourceVersionTests(host), IClassFixture<PostgresHost>;
}

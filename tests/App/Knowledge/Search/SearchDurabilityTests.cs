using Marrakech.Knowledge.Search;
using Xunit;

namespace Marrakech.App.Knowledge.Search;

public sealed class SearchDurabilityTests
{
    [Fact]
    public void Answers_after_reopening_and_says_where_the_change_feed_stands()
    {
        using var folder = new SearchFolder();
        folder.Holding(SearchFolder.Document("P-1", "Fair recruitment")).Dispose();

        using var index = folder.Open();

        Assert.Equal(1, index.Position);
        Assert.Null(index.Discarded);
        Assert.Equal(["P-1"], Found(index, "recruitment"));
    }

    [Fact]
    public void A_new_index_has_no_position_and_finds_nothing()
    {
        using var folder = new SearchFolder();
        using var index = folder.Open();

        Assert.Null(index.Position);
        Assert.Equal(0, index.Search(new SearchQuery { Text = "anything", Facets = FacetNames.All }).Total);
    }

    [Fact]
    public void Applying_changes_ends_where_rebuilding_would()
    {
        using var one = new SearchFolder();
        using var other = new SearchFolder();
        var (a, b, c) = (SearchFolder.Document("P-1", "A village"), SearchFolder.Document("P-2", "A town"), SearchFolder.Document("P-3", "A city"));
        var changed = SearchFolder.Document("P-2", "A harbour");
        using var applied = one.Open();
        applied.Apply([SearchChange.Of(a), SearchChange.Of(b)], 2);
        applied.Apply([SearchChange.Of(changed), SearchChange.Of(c), SearchChange.Removal("P-1"), SearchChange.Removal("P-9")], 6);
        using var rebuilt = other.Open();
        rebuilt.Rebuild([changed, c], 6);

        foreach (var text in new[] { "", "village", "town", "harbour", "city" })
            Assert.Equal(Found(rebuilt, text), Found(applied, text));
        Assert.Equal(rebuilt.Position, applied.Position);
        Assert.Equal(2, applied.Count);
    }

    [Fact]
    public void A_process_killed_in_the_middle_of_writing_leaves_the_last_commit()
    {
        using var folder = new SearchFolder();
        using var crashed = new SearchFolder();
        using (var index = folder.Holding(SearchFolder.Document("P-1", "A village")))
        {
            index.Apply([SearchChange.Of(SearchFolder.Document("P-2", "A town"))], 5);
            index.Rebuild(CopiedHalfWay(), 9);

            IEnumerable<SearchDocument> CopiedHalfWay()
            {
                for (var i = 0; i < 2_000; i++)
                    yield return SearchFolder.Document("P-" + i, "New " + i, string.Join(' ', Enumerable.Repeat("filler" + i, 400)));
                foreach (var file in Directory.GetFiles(folder.Path).Where(f => Path.GetExtension(f) != ".lock"))
                    File.Copy(file, Path.Combine(crashed.Path, Path.GetFileName(file)));
                // Of its lock a killed process leaves the empty file, which holds nobody up.
                File.WriteAllBytes(Path.Combine(crashed.Path, "write.lock"), []);
            }
        }

        using var survivor = crashed.Open();

        Assert.Null(survivor.Discarded);
        Assert.Equal(5, survivor.Position);
        Assert.Equal(["P-1", "P-2"], Found(survivor, ""));
        survivor.Apply([SearchChange.Of(SearchFolder.Document("P-3", "A city"))], 6);
        Assert.Equal(["P-1", "P-2", "P-3"], Found(survivor, ""));
    }

    [Fact]
    public void A_failed_rebuild_changes_nothing()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "A village"));

        Assert.Throws<InvalidOperationException>(() => index.Rebuild(Failing(), 7));

        Assert.Equal(1, index.Position);
        Assert.Equal(["P-1"], Found(index, "village"));
        index.Apply([SearchChange.Of(SearchFolder.Document("P-2", "A village hall"))], 2);
        Assert.Equal(["P-1", "P-2"], Found(index, "village"));

        static IEnumerable<SearchDocument> Failing()
        {
            yield return SearchFolder.Document("P-8", "A town");
            throw new InvalidOperationException("The database went away.");
        }
    }

    [Theory]
    [InlineData("flipped")]
    [InlineData("cut")]
    [InlineData("emptied")]
    [InlineData("missing")]
    [InlineData("segments")]
    public void A_damaged_index_is_emptied_and_asks_to_be_rebuilt(string damage)
    {
        using var folder = new SearchFolder();
        folder.Holding(Enumerable.Range(0, 50).Select(i => SearchFolder.Document("P-" + i, "Village " + i, "Long text about places"))).Dispose();
        Damage(folder.Path, damage);

        using var index = folder.Open();

        Assert.NotNull(index.Discarded);
        Assert.Null(index.Position);
        index.Rebuild([SearchFolder.Document("P-1", "A village")], 3);
        Assert.Equal(["P-1"], Found(index, "village"));
    }

    [Fact]
    public void An_index_of_another_version_is_emptied()
    {
        using var folder = new SearchFolder();
        folder.Holding(SearchFolder.Document("P-1", "A village")).Dispose();
        using (var directory = Lucene.Net.Store.FSDirectory.Open(folder.Path))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["version"] = "older", ["position"] = "1" });
            writer.Commit();
        }

        using var index = folder.Open();

        Assert.NotNull(index.Discarded);
        Assert.Null(index.Position);
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void A_second_opening_is_refused_and_harms_nothing()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "A village"));

        Assert.Throws<SearchIndexBusyException>(folder.Open);

        Assert.Equal(["P-1"], Found(index, "village"));
    }

    [Fact]
    public async Task Readers_and_a_writer_do_not_disturb_one_another()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-0", "A village"));
        var cancellation = TestContext.Current.CancellationToken;

        var writing = Task.Run(() =>
        {
            for (var i = 1; i <= 30; i++)
                index.Apply([SearchChange.Of(SearchFolder.Document("P-" + i, "A village " + i, facets: (FacetNames.Year, "20" + i)))], i);
        }, cancellation);
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!writing.IsCompleted)
                Assert.InRange(index.Search(new SearchQuery { Text = "village", Facets = FacetNames.All }).Total, 1, 31);
        }, cancellation));
        await Task.WhenAll([writing, .. reading]);

        Assert.Equal(31, index.Search(new SearchQuery { Text = "village" }).Total);
        Assert.Equal(30, index.Position);
    }

    private static IEnumerable<string> Found(SearchIndex index, string text) =>
        index.Search(new SearchQuery { Text = text, Size = 100 }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal);

    private static void Damage(string path, string damage)
    {
        var largest = new DirectoryInfo(path).GetFiles().Where(file => file.Extension is ".cfs" or ".fdt" or ".tim" or ".pos").MaxBy(file => file.Length)!;
        var bytes = File.ReadAllBytes(largest.FullName);
        switch (damage)
        {
            case "flipped":
                bytes[bytes.Length / 2] ^= 0x55;
                File.WriteAllBytes(largest.FullName, bytes);
                break;
            case "cut":
                File.WriteAllBytes(largest.FullName, bytes[..(bytes.Length / 2)]);
                break;
            case "emptied":
                File.WriteAllBytes(largest.FullName, []);
                break;
            case "missing":
                largest.Delete();
                break;
            default:
                foreach (var file in Directory.GetFiles(path, "segments*"))
                    File.WriteAllText(file, "not an index");
                break;
        }
    }
}

using Marrakech.Knowledge.Search;
using Xunit;

namespace Marrakech.App.Knowledge.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Finds_a_document_by_a_word_of_its_title_and_marks_it()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "Cheaper remittances for families", "A post bank lowers the price of sending money."),
            SearchFolder.Document("P-2", "Bridges over the river"));

        var result = index.Search(new SearchQuery { Text = "remittance" });

        var hit = Assert.Single(result.Hits);
        Assert.Equal("P-1", hit.Id);
        Assert.Equal("remittances", Assert.Single(hit.Title, segment => segment.IsMatch).Text);
        Assert.Equal(["title"], hit.MatchedFields);
    }

    [Fact]
    public void Answers_after_reopening_and_says_where_the_change_feed_stands()
    {
        using var folder = new SearchFolder();
        folder.Holding(SearchFolder.Document("P-1", "Fair recruitment")).Dispose();

        using var index = folder.Open();

        Assert.Equal(1, index.Position);
        Assert.Equal(1, index.Search(new SearchQuery { Text = "recruitment" }).Total);
    }
}

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
        Assert.Contains("title", hit.MatchedFields);
    }

    [Theory]
    [InlineData("en", "Recruiting nurses fairly", "nurse")]
    [InlineData("fr", "Des écoles pour tous", "ecole")]
    [InlineData("es", "Niñas y derechos", "niña")]
    [InlineData("ru", "Помощь детям в городах", "город")]
    [InlineData("ar", "حماية المهاجرين في المدن", "مهاجرين")]
    [InlineData("zh", "城市里的移民儿童", "移民儿童")]
    public void Finds_other_forms_in_each_language(string language, string title, string query)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", title, language: language), SearchFolder.Document("P-2", "?!", language: language));

        Assert.Equal("P-1", Assert.Single(index.Search(new SearchQuery { Text = query, Language = language }).Hits).Id);
    }

    [Theory]
    [InlineData("\"village school\"", "P-1")]
    [InlineData("\"school village\"", "P-1")]
    [InlineData("vill*", "P-1 P-3")]
    [InlineData("village -river", "P-1")]
    [InlineData("bridge OR harvest", "P-2 P-3")]
    [InlineData("schol", "P-1")]
    [InlineData("vilage", "P-1 P-3")]
    [InlineData("P-2", "P-2")]
    [InlineData("p-2", "P-2")]
    [InlineData("", "P-1 P-2 P-3")]
    [InlineData("-village", "P-2")]
    [InlineData("zzzzqqqq", "")]
    public void Understands_what_people_type(string query, string expected)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "A village school"),
            SearchFolder.Document("P-2", "The harvest"),
            SearchFolder.Document("P-3", "A bridge", "It joins the village to the river bank."));

        Assert.Equal(expected, string.Join(' ', index.Search(new SearchQuery { Text = query }).Hits.Select(hit => hit.Id).Order()));
    }

    [Theory]
    [InlineData("par", "fr")]
    [InlineData("droit au logement", "fr")]
    [InlineData("protection par les consulats", "fr")]
    public void A_meaning_made_of_stop_words_alone_breaks_nothing(string query, string language)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "Le droit au logement et la protection par les consulats", language: "fr"));

        Assert.InRange(index.Search(new SearchQuery { Text = query, Language = language }).Total, 0, 1);
    }

    [Theory]
    [InlineData("8(a)", "action-8-a")]
    [InlineData("par. 43 (a)", "para-43-a")]
    [InlineData("目标8", "objective-8")]
    [InlineData("objective 8", "objective-8")]
    [InlineData("OBJECTIVE-8", "objective-8")]
    public void A_place_of_the_Compact_comes_first(string query, string expected)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "Objective 8 of a plan, objective 8 again, para. 43 (a)"),
            SearchFolder.Document("objective-8", "Saving lives"),
            SearchFolder.Document("action-8-a", "Search together"),
            SearchFolder.Document("para-43-a", "The hub"));

        Assert.Equal(expected, index.Search(new SearchQuery { Text = query }).Hits[0].Id);
    }

    [Theory]
    [InlineData("labor", "Labour rights")]
    [InlineData("labour", "Labor rights")]
    [InlineData("organization", "An organisation of women")]
    [InlineData("organisations", "An organization of women")]
    [InlineData("organising", "Organized workers")]
    [InlineData("programs", "A programme for nurses")]
    public void Both_spellings_of_English_find_each_other(string query, string title)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", title), SearchFolder.Document("P-2", "Bridges"));

        Assert.Equal("P-1", Assert.Single(index.Search(new SearchQuery { Text = query }).Hits).Id);
    }

    [Fact]
    public void A_misspelt_word_is_corrected_and_the_correction_offered()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "Scholarships for young people"), SearchFolder.Document("P-2", "Young farmers"));

        var misspelt = index.Search(new SearchQuery { Text = "young scolarship" });
        var known = index.Search(new SearchQuery { Text = "young scholarships" });

        Assert.Equal("young scholarships", misspelt.DidYouMean);
        Assert.Equal("P-1", misspelt.Hits[0].Id);
        Assert.Null(known.DidYouMean);
    }

    [Theory]
    [InlineData("money transfer", "en")]
    [InlineData("transfert d'argent", "fr")]
    [InlineData("汇款", "zh")]
    [InlineData("денежный перевод", "ru")]
    public void Finds_the_same_meaning_in_other_words_and_languages(string query, string language)
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "Remittances by telephone"), SearchFolder.Document("P-2", "Telephone lines"));

        var hit = Assert.Single(index.Search(new SearchQuery { Text = query, Language = language }).Hits);

        Assert.Equal("P-1", hit.Id);
        Assert.Equal("en", hit.Language);
        Assert.Contains(hit.Title, segment => segment is { IsMatch: true, Text: "Remittances" });
    }

    [Fact]
    public void A_related_meaning_comes_after_and_only_when_little_answers()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "Against human trafficking"), SearchFolder.Document("P-2", "Against migrant smuggling"));

        var result = index.Search(new SearchQuery { Text = "trafficking" });

        Assert.Equal(["P-1", "P-2"], result.Hits.Select(hit => hit.Id));
        Assert.True(result.SomeWordsOnly);
        Assert.True(result.Hits[0].Score > 2 * result.Hits[1].Score);
    }

    [Fact]
    public void The_name_of_a_country_finds_what_is_about_it()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "A radio programme", facets: (FacetNames.Country, "GH")),
            SearchFolder.Document("P-2", "Another radio programme", facets: (FacetNames.Country, "TG")));

        Assert.Equal("P-1", Assert.Single(index.Search(new SearchQuery { Text = "加纳", Language = "zh" }).Hits).Id);
        Assert.Equal("P-1", index.Search(new SearchQuery { Text = "Ghana radio" }).Hits[0].Id);
    }

    [Fact]
    public void Sorts_by_day_and_by_title_and_pages()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "école b") with { Date = new DateOnly(2020, 1, 1) },
            SearchFolder.Document("P-2", "Ecole a") with { Date = new DateOnly(2022, 1, 1) },
            SearchFolder.Document("P-3", "zone") with { Date = new DateOnly(2021, 1, 1) });

        string Ids(SearchSort sort, int page = 1, int size = 10) =>
            string.Join(' ', index.Search(new SearchQuery { Sort = sort, Page = page, Size = size }).Hits.Select(hit => hit.Id));

        Assert.Equal("P-2 P-3 P-1", Ids(SearchSort.Newest));
        Assert.Equal("P-2 P-1 P-3", Ids(SearchSort.Title));
        Assert.Equal("P-3", Ids(SearchSort.Title, page: 2, size: 2));
        Assert.Equal("", Ids(SearchSort.Title, page: int.MaxValue, size: 100));
        Assert.Equal("", Ids(SearchSort.Title, page: -4, size: -1));
    }

    [Fact]
    public void Explains_a_hit_in_parts()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "Village school", "Learning near home"), SearchFolder.Document("P-2", "Harvest"));

        var explanation = index.Explain(new SearchQuery { Text = "vilage learning moon" }, "P-1");

        Assert.True(explanation.Found);
        Assert.Equal(["vilage", "learning", "moon"], explanation.Parts.Select(part => part.Text));
        Assert.Equal("village", explanation.Parts[0].Ways[0].Term);
        Assert.Equal("Text", explanation.Parts[1].Ways[^1].Kind.ToString());
        Assert.Empty(explanation.Parts[2].Ways);
        Assert.False(index.Explain(new SearchQuery { Text = "village" }, "P-2").Found);
        Assert.False(index.Explain(new SearchQuery { Text = "village" }, "P-9").Found);
    }

    [Fact]
    public void Likely_twins_share_the_rarest_words_are_of_the_kinds_asked_for_and_few()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding([
            .. Enumerable.Range(1, 400).Select(n => SearchFolder.Document($"P-{n}", $"Border desk {n}", "One desk for papers.")),
            SearchFolder.Document("P-900", "Border desk at Lusaka", "A desk lends umbrellas and stamps papers in an hour."),
            SearchFolder.Document("O-1", "Umbrellas of Lusaka", "Umbrellas.") with { Kind = "objective" },
        ]);
        Assert.Equal("P-900", index.LikelyTwins("Umbrellas lent", "At the border desk of Lusaka", "en", ["practice"], 24)[0]);
        Assert.Equal("P-900", index.LikelyTwins("Des parapluies", "Au bureau de Lusaka", "fr", ["practice"], 24)[0]);
        Assert.Equal(24, index.LikelyTwins("Border desk", "", "en", ["practice"], 24).Count);
        Assert.Empty(index.LikelyTwins("", "", "en", ["practice"], 24));
    }

    [Fact]
    public void A_text_retold_in_words_that_many_use_is_among_its_likely_twins()
    {
        var random = new Random(5);
        var many = Enumerable.Range(1, 2_000).Select(n => SearchFolder.Document($"P-{n}", Said(8), Said(60))).ToList();
        using var folder = new SearchFolder();
        using var index = folder.Holding(many);
        Assert.All(many.Take(50), d => Assert.Contains(d.Id, index.LikelyTwins(Retold(d.Texts["en"].Title), Retold(d.Texts["en"].Summary), "en", ["practice"], 24)));

        string Said(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"reed{random.Next(400)}"));
        string Retold(string told) => string.Join(' ', told.Split(' ').Where(_ => random.NextDouble() >= 0.3).Reverse());
    }

    [Fact]
    public void Similar_documents_say_what_they_share()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(
            SearchFolder.Document("P-1", "Remittances by mobile phone", facets: [(FacetNames.Objective, "20"), (FacetNames.Country, "GH")]),
            SearchFolder.Document("P-2", "Lower transfer fees on the phone", "Money transfer prices fall.", facets: [(FacetNames.Objective, "20"), (FacetNames.Country, "TG")]),
            SearchFolder.Document("P-3", "Schools", facets: (FacetNames.Country, "GH")),
            SearchFolder.Document("P-4", "Roads", facets: (FacetNames.Country, "NP")));

        var similar = index.Similar("P-1", 5);

        Assert.Equal(["P-2", "P-3"], similar.Select(document => document.Id));
        Assert.Equal([(FacetNames.Objective, "20")], similar[0].SharedFacets);
        Assert.Contains("remittance", similar[0].SharedConcepts);
        Assert.Contains("phone", similar[0].SharedWords);
        Assert.Empty(index.Similar("P-9", 5));
    }

    [Fact]
    public void Rubbish_is_answered_quickly_and_without_complaint()
    {
        using var folder = new SearchFolder();
        using var index = folder.Holding(SearchFolder.Document("P-1", "A village school"));
        string[] rubbish = ["\"((", "***", "-", "OR", "\"\"", new('x', 10_000), string.Concat(Enumerable.Repeat("a* ", 3_000)), "\ud800", "移*", "43(a)(ii)", "\0", "AND NOT ~^:{}[]\\/"];

        foreach (var text in rubbish)
            foreach (var language in new[] { "en", "zh", "??" })
                Assert.InRange(index.Search(new SearchQuery { Text = text, Language = language, Facets = FacetNames.All }).Total, 0, 1);
    }
}

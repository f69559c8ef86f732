using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class ThesaurusTests
{
    private static readonly Thesaurus Thesaurus = Thesaurus.Default;
    private static readonly Analysers Analysers = new();

    [Fact]
    public void Every_meaning_has_words_in_all_six_languages()
    {
        Assert.InRange(Thesaurus.Groups.Count, 120, 1_000);
        Assert.All(Thesaurus.Groups, group => Assert.All(Languages.All, language => Assert.NotEmpty(group.Equal[language])));
    }

    [Fact]
    public void No_word_of_a_language_has_two_meanings()
    {
        foreach (var language in Languages.All)
        {
            var twice = Thesaurus.Groups.SelectMany(group => group.Equal[language].Distinct()).GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(words => words.Count() > 1);
            Assert.Empty(twice.Select(words => language + ": " + words.Key));
        }
    }

    [Fact]
    public void Related_meanings_exist_and_weigh_less_than_equal_ones()
    {
        var ids = Thesaurus.Groups.Concat(Thesaurus.Places).Select(group => group.Id).ToHashSet();

        Assert.Equal(ids.Count, Thesaurus.Groups.Count + Thesaurus.Places.Count);
        Assert.All(Thesaurus.Groups.SelectMany(group => group.Related), related =>
        {
            Assert.Contains(related.Key, ids);
            Assert.InRange(related.Value, 0.01f, 0.9f);
        });
    }

    [Theory]
    [InlineData("en", "cheaper money transfers", "remittance")]
    [InlineData("fr", "les transferts de fonds", "remittance")]
    [InlineData("en", "unaccompanied and separated children", "unaccompanied-child")]
    [InlineData("en", "UASC", "unaccompanied-child")]
    [InlineData("en", "IDPs", "idp")]
    [InlineData("en", "FGM", "fgm")]
    [InlineData("en", "CSOs", "civil-society")]
    [InlineData("en", "work migration", "labour-migration")]
    [InlineData("en", "stateless people", "statelessness")]
    [InlineData("es", "trabajadores migrantes", null)]
    [InlineData("ru", "денежных переводов", "remittance")]
    [InlineData("zh", "降低汇款费用", "remittance")]
    [InlineData("ar", "التحويلات المالية", "remittance")]
    [InlineData("en", "a Ghanaian nurse", "country:GH")]
    [InlineData("es", "África Occidental", "region:011")]
    public void Words_lead_to_their_meaning(string language, string text, string? concept)
    {
        var found = Concepts(language, text);

        if (concept is not null)
            Assert.Contains(concept, found);
        else
            Assert.DoesNotContain("remittance", found);
    }

    [Fact]
    public void Trafficking_is_related_to_smuggling_but_never_equal()
    {
        Assert.DoesNotContain("smuggling", Concepts("en", "human trafficking"));
        Assert.DoesNotContain("trafficking", Concepts("en", "smuggling of migrants"));
        Assert.DoesNotContain("trafficking", Concepts("fr", "trafic de migrants"));
        Assert.InRange(Thesaurus.RelatedTo("trafficking")["smuggling"], 0.01f, 0.3f);
        Assert.InRange(Thesaurus.RelatedTo("smuggling")["trafficking"], 0.01f, 0.3f);
        Assert.DoesNotContain("migrant", Concepts("en", "refugees"));
    }

    [Fact]
    public void An_acronym_is_read_in_a_text_in_capitals_only()
    {
        const string text = "A tip from the visitor about TIP";
        var words = Analysers.Read("en", text);

        var found = Thesaurus.In("en").Find(words, text).Where(span => span.Concept == "trafficking").ToList();

        Assert.Equal("TIP", text[words[Assert.Single(found).First].Start..]);
    }

    private static IEnumerable<string> Concepts(string language, string text) =>
        Thesaurus.In(language).Find(Analysers.Read(language, text), null).Select(span => span.Concept);
}

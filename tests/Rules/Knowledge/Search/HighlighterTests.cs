using Marrakech.Knowledge.Search;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class HighlighterTests
{
    private static readonly Highlighter Highlighter = new(new Analysers(), Thesaurus.Default);

    [Fact]
    public void Marks_other_forms_of_a_word_and_leaves_markup_alone()
    {
        var terms = new HighlightTerms();
        terms.AddStem("en", "family");

        Assert.Equal("<b>Our [families]</b> & friends", Show(Whole("en", "<b>Our families</b> & friends", terms)));
    }

    [Fact]
    public void Marks_all_words_of_a_meaning_in_another_language()
    {
        var terms = new HighlightTerms();
        terms.Concepts.Add("remittance");

        Assert.Equal("Des [transferts de fonds] moins chers", Show(Whole("fr", "Des transferts de fonds moins chers", terms)));
    }

    [Fact]
    public void Marks_beginnings_and_joins_neighbours()
    {
        var terms = new HighlightTerms();
        terms.Prefixes.Add("migra");
        terms.Forms.Add("work");

        Assert.Equal("[migrant work] and [Migration]", Show(Whole("en", "migrant work and Migration", terms)));
    }

    [Fact]
    public void A_snippet_stands_around_the_matches_and_is_bounded()
    {
        var terms = new HighlightTerms();
        terms.Forms.Add("needle");
        var text = string.Join(' ', Enumerable.Repeat("hay", 300)) + " a needle here " + string.Join(' ', Enumerable.Repeat("straw", 300));

        var snippet = Highlighter.Snippet(text, Highlighter.Find("en", text, terms));

        Assert.Equal("needle", Assert.Single(snippet, segment => segment.IsMatch).Text);
        Assert.StartsWith("…hay ", Show(snippet), StringComparison.Ordinal);
        Assert.EndsWith("straw …", Show(snippet), StringComparison.Ordinal);
        Assert.InRange(Show(snippet).Length, 200, 330);
    }

    private static IReadOnlyList<TextSegment> Whole(string language, string text, HighlightTerms terms) =>
        Highlighter.Whole(text, Highlighter.Find(language, text, terms));

    private static string Show(IEnumerable<TextSegment> segments) =>
        string.Concat(segments.Select(segment => segment.IsMatch ? $"[{segment.Text}]" : segment.Text));
}

using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marrakech.Rules.Knowledge.Pages;

public sealed class AskedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=a%20b&objective=8&country=PT&sort=title&page=3")]
    [InlineData("?sdg=10&sdg=10.7&organisation=A%20%26%20B")]
    public void Written_again_the_address_is_the_same(string query)
    {
        var asked = Read(query);
        Assert.Equal(query, asked.Query(asked.Page));
        Assert.Empty(asked.Remarks);
    }

    [Theory]
    [InlineData("?country=pt", "?country=PT")]
    [InlineData("?country=PRT&country=PT", "?country=PT")]
    [InlineData("?level=LOCAL", "?level=local")]
    [InlineData("?objective=08", "?objective=8")]
    [InlineData("?sdg=10.A", "?sdg=10.a")]
    [InlineData("?objective=", "")]
    public void A_value_has_one_spelling(string query, string right) => Assert.Equal(right, Read(query).Query());

    [Fact]
    public void Goals_and_targets_share_a_name_and_filter_by_their_own_facet()
    {
        var facets = Read("?sdg=10&sdg=10.7").ByFacet;
        Assert.Equal(["10"], facets[FacetNames.Goal]);
        Assert.Equal(["10.7"], facets[FacetNames.Target]);
    }

    [Theory]
    [InlineData("", nameof(SearchSort.Newest))]
    [InlineData("?q=a", nameof(SearchSort.Relevance))]
    [InlineData("?sort=relevance", nameof(SearchSort.Newest))]
    [InlineData("?q=a&sort=newest", nameof(SearchSort.Newest))]
    [InlineData("?sort=title", nameof(SearchSort.Title))]
    public void The_usual_order_is_by_relevance_only_where_words_are_asked_for(string query, string sort) => Assert.Equal(sort, Read(query).Sort.ToString());

    [Fact]
    public void A_removed_value_leaves_the_rest_and_the_first_page()
    {
        var asked = Read("?q=a&objective=8&country=PT&page=4");
        Assert.Equal("?q=a&country=PT", asked.Without(asked.Chosen[0]));
        Assert.Equal("?q=a", asked.WordsOnly);
        Assert.Equal("?q=a&objective=8&country=PT", asked.ForData);
    }

    [Theory]
    [InlineData("?objective=0")]
    [InlineData("?objective=-1")]
    [InlineData("?objective=1e1")]
    [InlineData("?country=P")]
    [InlineData("?year=99999")]
    [InlineData("?sort=Title%20")]
    [InlineData("?page=-3")]
    public void What_makes_no_sense_is_remarked_once(string query)
    {
        var asked = Read(query);
        Assert.Single(asked.Remarks);
        Assert.True(asked.IsPlain);
        Assert.Equal(1, asked.Page);
    }

    [Fact]
    public void No_more_values_are_taken_than_anyone_would_choose() =>
        Assert.Equal(40, Read("?" + string.Join('&', Enumerable.Range(1, 500).Select(n => $"organisation=o{n}"))).Chosen.Count);

    private static Asked Read(string query) =>
        Asked.From(new QueryCollection(QueryHelpers.ParseQuery(query)), [.. Filters.OfPractices, .. Filters.Hidden]);
}

using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Matching;

namespace Marrakech.Rules.Compact.Importing;

public sealed class ActionMatchingTests
{
    private static readonly Place Nowhere = new(1, 1);

    [Theory]
    [InlineData("Cut the hedge’s top;", "Cut the hedge's top", ActionDifference.Identical)]
    [InlineData("Cut  low, in May;", "Cut low, in May.", ActionDifference.Identical)]
    [InlineData("Cut low, in May;", "Cut low in May", ActionDifference.Punctuation)]
    [InlineData("Cut low-growing moss;", "Cut low growing moss", ActionDifference.Punctuation)]
    [InlineData("Cut the gardeners' moss;", "Cut the gardeners moss", ActionDifference.Wording)]
    [InlineData("Cut low;", "Cut lower", ActionDifference.Wording)]
    public void Difference_is_told(string official, string other, object difference) =>
        Assert.Equal((ActionDifference)difference, ActionWording.Compare(official, other));

    [Fact]
    public void Letters_of_the_other_document_play_no_part()
    {
        var matches = Match(["Cut hedges in late autumn", "Feed the goats with cuttings", "Tie hedges before a storm"], ["Feed goats with the cuttings", "Tie hedges before a storm comes"]);
        Assert.Equal(["a ", "b Feed goats with the cuttings", "c Tie hedges before a storm comes"], Shape(matches));
        Assert.Empty(matches.Unmatched);
    }

    [Fact]
    public void Actions_out_of_order_find_their_partner_by_likeness()
    {
        var matches = Match(["Cut hedges in late autumn", "Feed the goats with cuttings", "Tie hedges before a storm"], ["Tie hedges before a storm", "Cut hedges in late autumn", "Feed the goats with cuttings"]);
        Assert.Equal(["a Cut hedges in late autumn", "b Feed the goats with cuttings", "c Tie hedges before a storm"], Shape(matches));
    }

    [Fact]
    public void What_matches_nothing_is_named()
    {
        var matches = Match(["Cut hedges in late autumn"], ["Sing in the evening", "Cut hedges in late autumn"]);
        Assert.Equal("Sing in the evening", Assert.Single(matches.Unmatched).Action.Text);
        Assert.Equal(1, matches.Count(ActionDifference.Identical));
    }

    [Fact]
    public void A_label_matches_the_action_it_shortens() =>
        Assert.Equal(["a Feed the goats"], Shape(Match(["Feed the goats with cuttings of every hedge that was measured in the autumn before"], ["Feed the goats"])));

    private static ActionMatches Match(string[] official, string[] other) => ActionMatching.Match([Objective(official)], [Objective(other)]);

    private static SourceObjective Objective(string[] actions) =>
        new(1, "Hedges", null, null, [.. actions.Select((text, i) => new SourceAction(((char)('a' + i)).ToString(), text, null, Nowhere))], [], Nowhere);

    private static IEnumerable<string> Shape(ActionMatches matches) => matches.Matches.Select(match => $"{match.Letter} {match.Other?.Text}");
}

using Marrakech.Compact.Contracts;
using Marrakech.Compact.Domain;

namespace Marrakech.Rules.Compact;

public sealed class WordingChangeTests
{
    [Theory]
    [InlineData("Build bridges;", "Build bridges", TextChange.Identical)]
    [InlineData("The river’s  bridge.", "The river's bridge;", TextChange.Identical)]
    [InlineData("2015–2030", "2015-2030", TextChange.Identical)]
    [InlineData("Plan, build and mend", "Plan, build, and mend", TextChange.Punctuation)]
    [InlineData("River Councils in road map", "river councils in roadmap", TextChange.Punctuation)]
    [InlineData("policy-making", "policymaking", TextChange.Punctuation)]
    [InlineData("Build bridges", "Build the bridges", TextChange.Wording)]
    [InlineData("bridges", "bridge", TextChange.Wording)]
    [InlineData("the councils' bridge", "the councils bridge", TextChange.Wording)]
    public void Two_wordings_are_told_apart_as_items_of_a_list(string old, string @new, TextChange change) =>
        Assert.Equal(change, WordingChange.Between(old, @new));
}

using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;

namespace Marrakech.Rules.Ui;

public sealed class LineBreakingTests
{
    [Theory]
    [InlineData("short", new[] { "short" })]
    [InlineData("a bridge over the quiet river", new[] { "a bridge over the", "quiet river" })]
    [InlineData("河上的桥连接着两个安静的村庄", new[] { "河上的桥连接着两个安", "静的村庄" })]
    [InlineData("", new string[0])]
    public void A_name_breaks_between_words_and_between_wide_characters(string name, string[] lines) =>
        Assert.Equal(lines, LineBreaking.Of(name));

    [Fact]
    public void Every_objective_fits_the_middle_of_the_ring() =>
        Assert.All(
            from objective in Outline.Objectives from language in Language.All select objective.Name.In(language),
            name => Assert.InRange(LineBreaking.Of(name).Count(), 1, 4));
}

using Marrakech.Kernel.Reference;

namespace Marrakech.Rules.Kernel;

/// <summary>How a language writes numbers.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void Arabic_parts_the_digits_it_shares_with_the_others_by_their_marks() =>
        Assert.Equal("-1,234,567.5", (-1_234_567.5m).ToString("#,0.#", Language.Find("ar")!.Culture));
}

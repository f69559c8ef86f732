using CsCheck;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Related;

namespace Marrakech.Rules.Knowledge.Related;

/// <summary>What may be a translation of what.</summary>
public sealed class TranslationRulesTests
{
    private static readonly Gen<string> code = Gen.Int[1, 4].Select(n => $"P-00000{n}");
    private static readonly Gen<string> kind = Gen.Bool.Select(isEvent => isEvent ? "event" : "practice");
    private static readonly Gen<string> language = Gen.Int[0, 2].Select(n => new[] { "en", "fr", "ar" }[n]);

    private static readonly Gen<Original> original = Gen.Select(code, kind, language.Array[1, 2], Gen.Int[0, 5], code.Null()).Select((c, k, l, v, of) => new Original(c, k, l, v, of));

    private static readonly Gen<TranslationClaim> claim = Gen.Select(code.Null(), kind, language.Null(), Gen.Int[0, 6].Select(n => n == 0 ? (int?)null : n), Gen.Bool, code.Null())
        .Select((own, k, l, v, isOriginal, twin) => new TranslationClaim(own, k, l, v, isOriginal, twin));

    [Fact]
    public void What_stands_is_of_an_original_of_its_kind_in_another_language_and_of_a_version_there_is() => Gen.Select(claim, original).Sample((said, of) =>
    {
        var sound = said.Own != of.Code && of.TranslationOf is null && !said.IsOriginal && said.Kind == of.Kind && (said.Language is null || !of.Languages.Contains(said.Language)) && said.Twin is null
            && (of.Versions == 0 ? said.Version is null : said.Version is { } version && version <= of.Versions);
        Assert.Equal(sound, TranslationRules.Against(said, of) is null);
    });

    [Fact]
    public void Of_a_translation_its_original_is_named() => Gen.Select(claim, original).Sample((said, of) =>
    {
        if (said.Own != of.Code && of.TranslationOf is { } first) Assert.Equal((AnswerNames.TranslationOf, AnswerFault.IsTranslation, first), TranslationRules.Against(said, of));
    });

    [Theory]
    [InlineData(2, 4, true)]
    [InlineData(4, 4, false)]
    [InlineData(null, 4, false)]
    public void It_is_out_of_date_when_the_original_moved_on(int? version, int newest, bool isBehind) => Assert.Equal(isBehind, TranslationRules.IsBehind(version, newest));
}

using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class LanguageAnalyserTests
{
    private static readonly Analysers Analysers = new();

    [Theory]
    [InlineData("en", "families", "family")]
    [InlineData("en", "Recruiters", "recruiter")]
    [InlineData("fr", "réfugiées", "refugie")]
    [InlineData("fr", "l'asile", "asile")]
    [InlineData("fr", "d’argent", "argent")]
    [InlineData("es", "niños", "niño")]
    [InlineData("es", "detención", "detencion")]
    [InlineData("ru", "детей", "дети")]
    [InlineData("ru", "Ребёнок", "ребенок")]
    [InlineData("ar", "المهاجرين", "مهاجر")]
    [InlineData("ar", "هِجْرَة", "هجرة")]
    [InlineData("en", "ＶＩＳＡ", "visa")]
    public void Forms_of_one_word_have_one_stem(string language, string form, string other) =>
        Assert.Equal(Analysers.Read(language, other)[0].Stem, Analysers.Read(language, form)[0].Stem);

    [Theory]
    [InlineData("en", "without")]
    [InlineData("en", "not")]
    [InlineData("en", "no")]
    [InlineData("fr", "sans")]
    [InlineData("fr", "non")]
    [InlineData("es", "sin")]
    [InlineData("es", "no")]
    [InlineData("ru", "без")]
    [InlineData("ru", "не")]
    [InlineData("ar", "غير")]
    [InlineData("ar", "بدون")]
    [InlineData("zh", "不")]
    [InlineData("zh", "无")]
    public void Negations_are_kept(string language, string word) => Assert.NotNull(Analysers.Read(language, word)[0].Stem);

    [Theory]
    [InlineData("en", "the")]
    [InlineData("fr", "des")]
    [InlineData("es", "los")]
    [InlineData("ru", "для")]
    [InlineData("ar", "في")]
    [InlineData("zh", "的")]
    public void Stop_words_have_no_stem(string language, string word) => Assert.Null(Analysers.Read(language, word)[0].Stem);

    [Fact]
    public void Words_know_where_they_stand()
    {
        const string text = "L’aide aux réfugiés, 2030.";

        var words = Analysers.Read("fr", text);

        Assert.Equal(["L’aide", "aux", "réfugiés", "2030"], words.Select(word => text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("fr-CA", "fr")]
    [InlineData("ZH_hant", "zh")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void A_tag_leads_to_one_of_the_six(string? tag, string expected) => Assert.Equal(expected, Languages.Of(tag));
}

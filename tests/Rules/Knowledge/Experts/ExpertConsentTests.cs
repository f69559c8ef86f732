using CsCheck;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Rules.Knowledge.Experts;

/// <summary>Whatever somebody consents to, each reader sees and finds by exactly that.</summary>
public sealed class ExpertConsentTests
{
    private static readonly ContributionAnswers whole = ContributionAnswers.None
        .With("name", "Quillwort Name").With("affiliation", "Sedge Office").With("languages", "fr", "es").With("otherLanguages", "Lingala").With("countries", "KE", "UG")
        .With("objectives", "5", "8").With("skills", "Permits", "Drafting").With("availability", "now").With("biography", "A long way.").With("contact", "on");

    private static readonly Gen<Audience[]> consents = Gen.Enum<Audience>().Array[ExpertQuestions.Fields.Count];

    [Fact]
    public void A_reader_sees_the_fields_whose_consent_names_them_and_no_others() => consents.Sample(given =>
    {
        var answers = With(given);
        foreach (var reader in Enum.GetValues<Audience>())
        {
            var seen = ExpertQuestions.Visible(answers, reader);
            foreach (var (field, consent) in ExpertQuestions.Fields.Zip(given))
                foreach (var question in field.Questions) Assert.Equal(consent <= reader ? answers[question.Name] : [], seen[question.Name]);
            Assert.DoesNotContain(seen.Names, n => n.EndsWith(ExpertField.ConsentEnding, StringComparison.Ordinal) || n == ExpertQuestions.Contact);
        }
    });

    [Fact]
    public void Nobody_finds_by_what_they_may_not_see() => consents.Sample(given =>
    {
        var answers = With(given);
        foreach (var reader in new[] { Audience.Public, Audience.Network })
        {
            var seen = ExpertQuestions.Visible(answers, reader);
            var filed = ExpertFiling.Values(answers).Where(f => f.Audience <= reader).Select(f => f.Value).Order(StringComparer.Ordinal);
            Assert.Equal(seen["languages"].Concat(seen["countries"]).Concat(seen["objectives"]).Order(StringComparer.Ordinal), filed);
            var words = ExpertFiling.Words(answers, reader);
            Assert.Equal(seen["skills"].Count > 0, words.Contains("permits", StringComparison.Ordinal));
            Assert.Equal(seen["name"].Count > 0, words.Contains("quillwort", StringComparison.Ordinal));
            Assert.Equal(seen["otherLanguages"].Count > 0, words.Contains("lingala", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Without_a_word_a_field_is_the_secretariats() =>
        Assert.All(ExpertQuestions.Fields, f => Assert.Equal(Audience.Secretariat, ExpertQuestions.ConsentOf(whole, f)));

    [Fact]
    public void A_saved_edit_changes_of_what_is_listed_everything_but_what_is_judged()
    {
        var edited = whole.With("name", "Another").With("skills", "Else").With("countries", "PE").With("nameConsent", "Public");
        var listed = ExpertQuestions.Relisted(whole, edited);
        Assert.Equal(("Quillwort Name", "Permits", "PE", "Public"), (listed.One("name"), listed.One("skills"), listed.One("countries"), listed.One("nameConsent")));
        Assert.True(ExpertQuestions.DiffersInJudged(listed, edited));
        Assert.False(ExpertQuestions.DiffersInJudged(whole, whole.With("countries", "PE")));
    }

    [Fact]
    public void Nothing_is_missing_in_a_whole_one_and_a_day_where_one_is_promised()
    {
        Assert.Empty(ExpertQuestions.Missing(whole));
        Assert.Equal(["availableFrom"], ExpertQuestions.Missing(whole.With("availability", "from")).Select(p => p.Question.Name));
        Assert.Equal(["name", "languages", "objectives", "skills", "availability", "contact"], ExpertQuestions.Missing(ContributionAnswers.None).Select(p => p.Question.Name));
    }

    [Theory]
    [InlineData("Médiation, DRAFTING!", "mediation drafting")]
    [InlineData("  ", "")]
    [InlineData("移民 法", "移民 法")]
    [InlineData(null, "")]
    public void Words_have_one_spelling(string? text, string words) => Assert.Equal(words, string.Join(' ', ExpertFiling.WordsOf(text)));

    private static ContributionAnswers With(Audience[] given) =>
        ExpertQuestions.Fields.Zip(given).Aggregate(whole, (all, f) => all.With(f.First.Consent.Name, f.Second.ToString()));
}

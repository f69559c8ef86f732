using CsCheck;
using Marrakech.Knowledge.Search.Analysis;
using Marrakech.Knowledge.Search.Concepts;
using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Rules.Knowledge.Search;

/// <summary>Any characters at all, lone surrogates included, are read without complaint.</summary>
public sealed class HostileTextTests
{
    private const int Samples = 300;

    private static readonly Analysers Analysers = new();
    private static readonly Highlighter Highlighter = new(Analysers, Thesaurus.Default);

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["\"*-()|OR «»'’\ud83d\ude00\ud800 aé迁移 هجرة мигрант\u0301\u200f"], 0, 400],
        Gen.String[Gen.Char['\0', '\uffff'], 0, 200]);

    [Fact]
    public void The_parser_reads_anything() => Text.Sample(
        text => QueryParser.Parse(text).Clauses.All(clause => clause.Alternatives.All(part => part.Text.Length is > 0 and <= 120)), iter: Samples);

    [Fact]
    public void Words_stand_inside_the_text_and_in_order() => Gen.Select(Gen.Int[0, 5].Select(place => Languages.All[place]), Text).Sample(
        (language, text) =>
        {
            var words = Analysers.Read(language, text);
            return words.TrueForAll(word => word.Start >= 0 && word.Start < word.End && word.End <= text.Length)
                && words.Zip(words.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        },
        iter: Samples);

    [Fact]
    public void Highlighting_changes_no_character() => Gen.Select(Gen.Int[0, 5].Select(place => Languages.All[place]), Text).Sample(
        (language, text) =>
        {
            var terms = new HighlightTerms();
            terms.Prefixes.Add("a");
            foreach (var word in Analysers.Read(language, text).Take(3))
                terms.Forms.Add(word.Form);
            var matches = Highlighter.Find(language, text, terms);
            _ = Highlighter.Snippet(text, matches);
            return string.Concat(Highlighter.Whole(text, matches).Select(segment => segment.Text)) == text;
        },
        iter: Samples);

    [Theory]
    [InlineData("remitance", "remittance", 1)]
    [InlineData("recieve", "receive", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("trafiking", "trafficking", 2)]
    public void Edits_are_counted(string a, string b, int edits) => Assert.Equal(edits, EditDistance.Between(a, b));
}

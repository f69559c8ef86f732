using Marrakech.Knowledge.Search.Querying;

namespace Marrakech.Rules.Knowledge.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("fair recruitment", "Word:fair Word:recruitment")]
    [InlineData("\"fair recruitment\" visa", "Phrase:fair recruitment Word:visa")]
    [InlineData("«transfert d'argent»", "Phrase:transfert d'argent")]
    [InlineData("“open quote", "Phrase:open quote")]
    [InlineData("migra*", "Prefix:migra")]
    [InlineData("m*", "Word:m")]
    [InlineData("visa -student", "Word:visa -Word:student")]
    [InlineData("visa -\"working holiday\"", "Word:visa -Phrase:working holiday")]
    [InlineData("well-being", "Word:well-being")]
    [InlineData("visa OR permit work", "Word:visa|Word:permit Word:work")]
    [InlineData("visa OR OR permit", "Word:visa|Word:permit")]
    [InlineData("OR visa OR", "Word:visa")]
    [InlineData("or visa", "Word:or Word:visa")]
    [InlineData("(visa), work!", "Word:visa Word:work")]
    [InlineData("- * \" \" () *** ---", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Reads_what_people_type(string? text, string expected) => Assert.Equal(expected, Show(QueryParser.Parse(text)));

    [Fact]
    public void Ten_thousand_characters_become_few_clauses()
    {
        var parsed = QueryParser.Parse(string.Join(' ', Enumerable.Repeat("word\"((*-", 1_200)));

        Assert.InRange(parsed.Clauses.Count, 1, 32);
        Assert.All(parsed.Clauses, clause => Assert.All(clause.Alternatives, part => Assert.InRange(part.Text.Length, 1, 120)));
    }

    private static string Show(ParsedQuery query) => string.Join(' ', query.Clauses.Select(clause =>
        (clause.Excluded ? "-" : "") + string.Join('|', clause.Alternatives.Select(part => $"{part.Kind}:{part.Text}"))));
}

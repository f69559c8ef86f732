using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Features.Cite;

namespace Marrakech.Rules.Compact;

public sealed class CitationFormatsTests
{
    private static readonly Citation River = new(
        "marrakech-compact-7-a", "River Council", "Bridges & banks", "R/RES/1/2", "2001-02-03", "annex, para. 7 (a)", "https://example.org/en/compact/7/a", "en");

    [Fact]
    public void Text_is_one_line_with_everything() =>
        Assert.Equal("River Council, Bridges & banks, R/RES/1/2, 2001-02-03, annex, para. 7 (a). https://example.org/en/compact/7/a\n", Write("text"));

    [Fact]
    public void Text_leaves_out_what_the_document_does_not_state() =>
        Assert.StartsWith("River Council, Bridges & banks, annex", CitationFormats.All["text"].Write(River with { Symbol = null, Date = null }), StringComparison.Ordinal);

    [Fact]
    public void BibTeX_keeps_a_corporate_author_whole_and_escapes()
    {
        var text = Write("bibtex");
        Assert.StartsWith("@techreport{marrakech-compact-7-a,", text, StringComparison.Ordinal);
        Assert.Contains("author = {{River Council}}", text, StringComparison.Ordinal);
        Assert.Contains(@"title = {{Bridges \& banks}}", text, StringComparison.Ordinal);
        Assert.Contains("year = {2001}", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
    }

    [Fact]
    public void Ris_lines_are_tagged_and_end()
    {
        var lines = Write("ris").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("TY  - RPRT", lines[0]);
        Assert.Equal("ER  - ", lines[^1]);
        Assert.Contains("DA  - 2001/02/03", lines);
        Assert.All(lines, l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
    }

    [Fact]
    public void Csl_json_carries_the_date_in_parts()
    {
        using var json = JsonDocument.Parse(Write("csl-json"));
        var entry = json.RootElement[0];
        Assert.Equal("River Council", entry.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal(2, entry.GetProperty("issued").GetProperty("date-parts")[0][1].GetInt32());
    }

    [Fact]
    public void A_title_gives_neither_fields_nor_commands_of_its_own()
    {
        var hostile = River with { Title = "Bridges\r\nTY  - EVIL\n\\input{secret}}" };
        Assert.All(hostile.ToRis().Split("\r\n", StringSplitOptions.RemoveEmptyEntries), l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
        Assert.Contains("TI  - Bridges TY  - EVIL", hostile.ToRis(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', hostile.ToRis().Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains(@"\textbackslash{}inputsecret", hostile.ToBibTeX(), StringComparison.Ordinal);
        Assert.Equal(hostile.ToBibTeX().Count(c => c == '{'), hostile.ToBibTeX().Count(c => c == '}'));
    }

    private static string Write(string format) => CitationFormats.All[format].Write(River);
}

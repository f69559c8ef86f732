using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>The same document set differently must read the same.</summary>
public sealed class MutatedDocumentsTests
{
    private static readonly Dictionary<string, Func<string, string>> Mutations = new()
    {
        ["rewrapped at 40"] = text => TextMutations.Rewrap(text, 40),
        ["rewrapped at 57"] = text => TextMutations.Rewrap(text, 57),
        ["rewrapped at 100"] = text => TextMutations.Rewrap(text, 100),
        ["rewrapped at 63 behind hyphens"] = text => TextMutations.Rewrap(text, 63, atHyphens: true),
        ["rewrapped at 80 behind hyphens"] = text => TextMutations.Rewrap(text, 80, atHyphens: true),
        ["CRLF"] = TextMutations.WindowsLineEnds,
        ["CR"] = text => text.Replace('\n', '\r'),
        ["more blank lines"] = TextMutations.MoreBlankLines,
        ["blank lines everywhere"] = text => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        ["indented"] = text => text.Replace("\n", "\n   ", StringComparison.Ordinal),
        ["no-break spaces"] = text => text.Replace(' ', '\u00A0'),
        ["doubled spaces"] = TextMutations.DoubleSpaces,
        ["doubled white space"] = TextMutations.DoubleAllWhiteSpace,
        ["rewrapped, doubled, CRLF"] = text => TextMutations.WindowsLineEnds(TextMutations.DoubleSpaces(TextMutations.MoreBlankLines(TextMutations.Rewrap(text, 72)))),
        ["page 4 of 80"] = text => TextMutations.OtherPageNumbers(text, page => $"Page {page + 40} of 80"),
        ["bare page numbers"] = text => TextMutations.OtherPageNumbers(text, page => $"{page * 2}"),
        ["running headers"] = text => TextMutations.OtherPageNumbers(text, page => $"Another Header of {2000 + page}\n\n{page}\n\n**Official Records**"),
        ["printed pages"] = text => TextMutations.Printed(TextMutations.Rewrap(text, 72), 45, page => $"28/11/26, 2:10 PM A Header of Our Own\nfile:///copy.html {page}/112"),
        ["letters and accents apart"] = text => text.Normalize(System.Text.NormalizationForm.FormD),
        ["no page numbers"] = text => TextMutations.OtherPageNumbers(text, _ => string.Empty),
        ["without heading signs"] = text => text.Replace("#### ", "", StringComparison.Ordinal).Replace("### ", "", StringComparison.Ordinal).Replace("## ", "", StringComparison.Ordinal).Replace("# ", "", StringComparison.Ordinal),
    };

    public static IEnumerable<TheoryDataRow<DocumentKind, string>> Cases() =>
        from kind in new[] { DocumentKind.Resolution, DocumentKind.ActionLabels, DocumentKind.Recommendations }
        from mutation in Mutations.Keys
        select new TheoryDataRow<DocumentKind, string>(kind, mutation);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_same(DocumentKind kind, string mutation)
    {
        var reading = Documents.Read(Mutations[mutation](Documents.TextOf(kind)));
        Assert.NotNull(reading.Document);
        AssertSame(Essence.Of(Documents.Of(kind)), Essence.Of(reading.Document));
        Assert.InRange(reading.Document.Report.UnexplainedShare, 0, 0.005);
    }

    [Theory]
    [InlineData(DocumentKind.Resolution)]
    [InlineData(DocumentKind.ActionLabels)]
    public void Reads_the_same_with_paragraphs_filled_anew(DocumentKind kind)
    {
        var reading = Documents.Read(TextMutations.Refill(Documents.TextOf(kind), 90));
        AssertSame(Essence.Of(Documents.Of(kind)), Essence.Of(reading.Document!));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(90)]
    public void A_table_reads_the_same_with_lines_broken_behind_its_tabs(int width)
    {
        var text = Documents.TextOf(DocumentKind.Recommendations);
        var broken = TextMutations.Rewrap(text.Replace("\t", "\t \n", StringComparison.Ordinal).Replace("\t \n--", "\t--", StringComparison.Ordinal), width);
        AssertSame(Essence.Of(Documents.Of(DocumentKind.Recommendations)), Essence.Of(Documents.Read(broken).Document!));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Reads_the_same_in_every_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Documents.TextOf(DocumentKind.Resolution);
        AssertSame(Essence.Of(Documents.Of(DocumentKind.Resolution)), Essence.Of(Documents.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a").Document!));
        AssertSame(Essence.Of(Documents.Of(DocumentKind.Resolution)), Essence.Of(Documents.Read(encoding.GetBytes(text), "b").Document!));
    }

    /// <summary>Names the first line that differs instead of two books.</summary>
    private static void AssertSame(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n'));
        foreach (var (before, after) in pairs) Assert.Equal(before, after);
        Assert.Equal(expected.Length, actual.Length);
    }
}

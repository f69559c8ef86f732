using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>The same booklet set differently must read the same: titles, texts, targets, citations and all.</summary>
public sealed partial class MutatedBookletsTests
{
    private static readonly Dictionary<string, Func<string, string>> Both = new()
    {
        ["rewrapped at 40"] = text => TextMutations.Rewrap(text, 40),
        ["rewrapped at 57"] = text => TextMutations.Rewrap(text, 57),
        ["rewrapped at 100"] = text => TextMutations.Rewrap(text, 100),
        ["CRLF"] = TextMutations.WindowsLineEnds,
        ["CR"] = text => text.Replace('\n', '\r'),
        ["more blank lines"] = TextMutations.MoreBlankLines,
        ["every line followed by a blank one"] = text => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        ["doubled spaces"] = TextMutations.DoubleSpaces,
        ["doubled white space"] = TextMutations.DoubleAllWhiteSpace,
        ["rewrapped, doubled, CRLF"] = text => TextMutations.WindowsLineEnds(TextMutations.DoubleSpaces(TextMutations.MoreBlankLines(TextMutations.Rewrap(text, 72)))),
        ["printed pages"] = text => TextMutations.Printed(text, 45, page => $"28/11/26, 2:10 PM A Header of Our Own\nfile:///copy.html {page}/112"),
        ["letters and accents apart"] = text => text.Normalize(System.Text.NormalizationForm.FormD),
        ["some blank lines inside paragraphs"] = text => WithBlankLines(text, every: 101),
    };

    /// <summary>The newer booklet keeps no list by indentation alone, so its paragraphs can be filled anew; its pages have headers.</summary>
    private static readonly Dictionary<string, Func<string, string>> OfNewer = new()
    {
        ["paragraphs filled to 40"] = text => TextMutations.Refill(text, 40),
        ["paragraphs filled to 90"] = text => TextMutations.Refill(text, 90),
        ["paragraphs on one line"] = text => TextMutations.Refill(text, 100_000),
        ["lines trimmed"] = text => string.Join('\n', text.Split('\n').Select(line => line.Trim())),
        ["other page numbers"] = text => NumberFirst().Replace(NumberLast().Replace(text, match => match.Groups[1].Value + Later(match.Groups[2].Value)), match => match.Groups[1].Value + Later(match.Groups[2].Value) + match.Groups[3].Value),
        ["other running headers"] = text => NumberFirst().Replace(text, match => $"{match.Groups[1].Value}{match.Groups[2].Value} - Another name"),
        ["no running headers"] = text => NumberFirst().Replace(NumberLast().Replace(text, string.Empty), string.Empty),
        ["more page numbers"] = text => { var page = 0; return PageStart().Replace(text, _ => $"\n{++page}\n\n "); },
        ["form feeds"] = text => PageStart().Replace(text, "\f"),
    };

    public static IEnumerable<TheoryDataRow<DocumentKind, string>> Cases() =>
        [
            .. from kind in new[] { DocumentKind.Booklet, DocumentKind.FirstEdition } from name in Both.Keys select new TheoryDataRow<DocumentKind, string>(kind, name),
            .. from name in OfNewer.Keys select new TheoryDataRow<DocumentKind, string>(DocumentKind.Booklet, name),
            new TheoryDataRow<DocumentKind, string>(DocumentKind.FirstEdition, "without heading signs"),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_same(DocumentKind kind, string mutation)
    {
        var mutate = Both.GetValueOrDefault(mutation) ?? OfNewer.GetValueOrDefault(mutation) ?? (text => HeadingSign().Replace(text, string.Empty));
        var reading = Documents.Read(mutate(Documents.TextOf(kind)));
        Assert.NotNull(reading.Document);
        var expected = Essence.Of(Documents.Of(kind)).Split('\n');
        var actual = Essence.Of(reading.Document).Split('\n');
        foreach (var (before, after) in expected.Zip(actual)) Assert.Equal(before, after);
        Assert.Equal(expected.Length, actual.Length);
        Assert.InRange(reading.Document.Report.UnexplainedShare, 0, 0.005);
    }

    /// <summary>Blank lines beside page numbers may part a paragraph; nothing is lost or made by them.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet, 76, 153)]
    [InlineData(DocumentKind.FirstEdition, 93, 150)]
    public void Keeps_its_parts_when_printed_with_space_around_page_numbers(DocumentKind kind, int practices, int targets)
    {
        var document = Documents.Read(TextMutations.Printed(Documents.TextOf(kind), 45, page => $"\nPage {page} of 112\n\nA Header of Our Own\n")).Document!;
        Assert.Equal((practices, targets, 187), (document.Practices.Count, document.Objectives.Sum(o => o.SdgTargets.Count), document.Objectives.Sum(o => o.Actions.Count)));
    }

    /// <summary>Lines cut at hyphens lose which hyphen was a cut; the structure must survive it.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet, 76, 153)]
    [InlineData(DocumentKind.FirstEdition, 93, 150)]
    public void Keeps_its_parts_when_cut_at_hyphens(DocumentKind kind, int practices, int targets)
    {
        var document = Documents.Read(TextMutations.Rewrap(Documents.TextOf(kind), 63, atHyphens: true)).Document!;
        Assert.Equal(practices, document.Practices.Count);
        Assert.Equal(targets, document.Objectives.Sum(objective => objective.SdgTargets.Count));
        Assert.Equal(187, document.Objectives.Sum(objective => objective.Actions.Count));
        Assert.Equal(Documents.Of(kind).Practices.Select(practice => practice.Title), document.Practices.Select(practice => practice.Title));
    }

    private static string WithBlankLines(string text, int every) =>
        string.Join('\n', text.Split('\n').Select((line, i) => i % every == every - 1 ? line + "\n" : line));

    private static string Later(string page) => (int.Parse(page, CultureInfo.InvariantCulture) + 107).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\s*)(\d{1,3})( - +\p{Lu}.*)$", RegexOptions.Multiline)]
    private static partial Regex NumberFirst();

    [GeneratedRegex(@"^(\s*\p{Lu}[\p{Ll} ]+ - )(\d{1,3})$", RegexOptions.Multiline)]
    private static partial Regex NumberLast();

    [GeneratedRegex(@"^ (?=\S{2})", RegexOptions.Multiline)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^#{1,6} ", RegexOptions.Multiline)]
    private static partial Regex HeadingSign();
}

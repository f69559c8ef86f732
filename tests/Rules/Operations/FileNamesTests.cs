using Marrakech.Operations.Files;

namespace Marrakech.Rules.Operations;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Report 2026.pdf", "Report 2026.pdf")]
    [InlineData("تقرير.PDF", "تقرير.pdf")]
    [InlineData("报告.pdf", "报告.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\amina\\plan.pdf", "plan.pdf")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("annual\u202Efdp.exe", "annualfdp.pdf")]
    [InlineData("zero\u200Bwidth\u2066.pdf", "zerowidth.pdf")]
    [InlineData("page.html", "page.pdf")]
    [InlineData("page.pdf.", "page.pdf")]
    [InlineData("...hidden.pdf", "hidden.pdf")]
    [InlineData("a<b>:\"|?*.pdf", "ab.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("  many   spaces .pdf", "many spaces.pdf")]
    [InlineData("version 2.1 of the plan", "version 2.1 of the plan.pdf")]
    public void A_name_keeps_its_words_and_loses_what_misleads(string given, string clean) => Assert.Equal(clean, FileNames.Clean(given, ContentKind.Pdf));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("\u202E\u202D")]
    [InlineData("/")]
    [InlineData(".pdf")]
    public void Of_nothing_comes_nothing(string given) => Assert.Null(FileNames.Clean(given, ContentKind.Pdf));

    [Fact]
    public void A_long_name_is_cut_between_whole_characters()
    {
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat("👩‍🚀", 200)) + "é.pdf", ContentKind.Pdf)!;
        Assert.InRange(name.Length, 20, FileRecord.NameLength);
        Assert.False(char.IsHighSurrogate(name[^5]));
    }
}

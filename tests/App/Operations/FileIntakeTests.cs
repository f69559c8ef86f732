using System.Net.Sockets;
using System.Text;
using Marrakech.Operations.Contracts.Files;
using SkiaSharp;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>What is taken in as what, and that nothing of the rest stays behind.</summary>
public sealed class FileIntakeTests(SqliteFiles host) : IClassFixture<SqliteFiles>
{
    public static TheoryData<string, byte[], string, string> Good() => new()
    {
        { "report.pdf", Samples.Pdf, "application/pdf", "report.pdf" },
        { "report.exe", Samples.Pdf, "application/pdf", "report.pdf" },
        { "letter.docx", Samples.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.docx" },
        { "table.zip", Samples.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "table.xlsx" },
        { "slides.pptx", Samples.Pptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation", "slides.pptx" },
        { "letter.odt", Samples.Odf("text"), "application/vnd.oasis.opendocument.text", "letter.odt" },
        { "table.ods", Samples.Odf("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet", "table.ods" },
        { "lake.png", Samples.Image(SKEncodedImageFormat.Png), "image/png", "lake.png" },
        { "lake.jpeg", Samples.Image(SKEncodedImageFormat.Jpeg), "image/jpeg", "lake.jpeg" },
        { "lake.html", Samples.Image(SKEncodedImageFormat.Webp), "image/webp", "lake.webp" },
        { "lake.gif", Samples.Gif(), "image/png", "lake.png" },
        { "lakes.csv", Samples.Table, "text/csv", "lakes.csv" },
        { "notes.txt", Samples.Text, "text/plain", "notes.txt" },
        { "../../../etc/notes\u202Etxt.html", Samples.Text, "text/plain", "notestxt.txt" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task The_content_says_what_it_is(string name, byte[] content, string type, string served)
    {
        var number = await host.UploadAsync(content, name);
        using var answer = await host.Client.GetAsync(new Uri($"/files/{number}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(served, answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    public static TheoryData<string, byte[], FileRefusal> Bad() => new()
    {
        { "empty.pdf", [], FileRefusal.Empty },
        { "program.exe", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], FileRefusal.UnknownType },
        { "drawing.svg", Samples.Svg, FileRefusal.Markup },
        { "lake.png", Samples.Html, FileRefusal.Markup },
        { "page.csv", Samples.Html, FileRefusal.Markup },
        { "things.zip", Samples.Zip(("a.txt", Samples.Text)), FileRefusal.Archive },
        { "bomb.docx", Samples.Bomb(64), FileRefusal.TooMuchInside },
        { "nested.docx", Samples.Docx(("word/embeddings/inner.zip", Samples.Zip(("a.txt", Samples.Text)))), FileRefusal.Nested },
        { "climbs.docx", Samples.Docx(("../../evil.txt", Samples.Text)), FileRefusal.Damaged },
        { "macros.docm", Samples.Docm(), FileRefusal.Macros },
        { "macros.docx", Samples.Docx(("word/vbaProject.bin", Samples.Text)), FileRefusal.Macros },
        { "pdf-and-zip.pdf", [.. Samples.Pdf, .. Samples.Zip(("a.txt", Samples.Text))], FileRefusal.SeveralTypes },
        { "zip-and-pdf.docx", [.. Samples.Docx(("%PDF-1.7", Samples.Text)), .. Samples.Pdf], FileRefusal.SeveralTypes },
        { "jpeg-and-jar.jpg", [.. Samples.Image(SKEncodedImageFormat.Jpeg), .. Samples.Zip(("A.class", Samples.Text))], FileRefusal.SeveralTypes },
        { "script.gif", Encoding.ASCII.GetBytes("GIF89a/*\0\0\0\0*/=1;alert(1)//;"), FileRefusal.SeveralTypes },
        { "cut.pdf", Samples.Pdf[..40], FileRefusal.Damaged },
        { "cut.docx", [.. Samples.Docx().AsSpan(0, 60)], FileRefusal.SeveralTypes },
        { "cut.png", [.. Samples.Image(SKEncodedImageFormat.Png).AsSpan(0, 60)], FileRefusal.Damaged },
        { "vast.png", Samples.PngClaiming(30_000, 30_000), FileRefusal.TooManyPixels },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_may_do_harm_is_refused_and_leaves_nothing(string name, byte[] content, FileRefusal refusal)
    {
        var before = host.Stored;
        Assert.Equal(refusal.ToString(), await host.UploadAsync(content, name));
        Assert.Equal(before, host.Stored);
    }

    [Fact]
    public async Task Fifty_megabytes_are_enough()
    {
        var before = host.Stored;
        var text = new byte[51 * 1024 * 1024];
        Array.Fill(text, (byte)'a');
        Assert.Equal("TooLarge", await host.UploadAsync(text, "long.txt"));
        Assert.Equal(before, host.Stored);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var before = host.Stored;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", host.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /test-upload HTTP/1.1\r\nHost: x\r\nX-Name: a.pdf\r\nContent-Length: 100000\r\n\r\n%PDF-1.7\n"), TestContext.Current.CancellationToken);
            while (!host.Stored.Except(before).Any()) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        while (host.Stored.Except(before).Any()) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task A_picture_keeps_its_pixels_upright_and_loses_all_it_knew()
    {
        const string secret = "Home of Amina, 3.1N 36.0E";
        var number = await host.UploadAsync(Samples.JpegWithExif(secret), "lake.jpg");
        var stored = await host.Client.GetByteArrayAsync(new Uri($"/files/{number}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(secret, Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        using var image = SKBitmap.Decode(stored);
        Assert.Equal((20, 40), (image.Width, image.Height));
        // The red stripe was at the left; a camera held so (orientation 6) had it above.
        Assert.True(image.GetPixel(10, 2).Green < 80 && image.GetPixel(10, 35).Green > 200);
    }
}

using System.Text;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Files;

namespace Marrakech.Rules.Operations;

public sealed class ContentSnifferTests
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

    [Theory]
    [InlineData(Pdf, ContentClass.Pdf)]
    [InlineData("PK\u0003\u0004anything", ContentClass.Zip)]
    [InlineData("GIF89a\u0001\0\u0001\0", ContentClass.Gif)]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", ContentClass.WebP)]
    [InlineData("a,b\n1,2\n", ContentClass.Plain)]
    [InlineData("Plain words, 3 < 4.", ContentClass.Plain)]
    public void One_signature_makes_one_type(string content, object expected) => Assert.Equal((ContentClass)expected, Look(content).Class);

    [Theory]
    [InlineData("<!DOCTYPE html><p>", FileRefusal.Markup)]
    [InlineData("\n\t <svg onload='x'>", FileRefusal.Markup)]
    [InlineData("<?xml version='1.0'?><svg/>", FileRefusal.Markup)]
    [InlineData("harmless words <ScRiPt>alert(1)</script>", FileRefusal.Markup)]
    [InlineData("Rar!\u001a\u0007", FileRefusal.Archive)]
    [InlineData("words and\u0001%PDF-1.4", FileRefusal.SeveralTypes)]
    [InlineData("GIF89a/*\0\0*/=1;alert(1)", FileRefusal.SeveralTypes)]
    [InlineData("GIF89a=1;alert(1)", FileRefusal.SeveralTypes)]
    [InlineData("GIF89a\u0001\0\u0001\0<script>alert(1)</script>", FileRefusal.SeveralTypes)]
    [InlineData("GIF89a\u0001\0\u0001\0 %PDF-1.4", FileRefusal.SeveralTypes)]
    [InlineData(Pdf + "PK\u0003\u0004jar PK\u0005\u0006", FileRefusal.SeveralTypes)]
    [InlineData("{\\rtf1 }", FileRefusal.UnknownType)]
    [InlineData("#!/bin/sh", FileRefusal.UnknownType)]
    public void Anything_else_is_refused_for_a_reason(string content, FileRefusal refusal) => Assert.Equal((null, refusal), Look(content));

    [Fact]
    public void Markup_in_two_bytes_a_letter_is_markup_too() =>
        Assert.Equal(FileRefusal.Markup, ContentSniffer.Look([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("hello <script>")], []).Refusal);

    [Theory]
    [InlineData(Pdf, true)]
    [InlineData("%PDF-1.7\n1 0 obj", false)]
    [InlineData(Pdf + "\r\n\0\0", true)]
    [InlineData(Pdf + "<script>", false)]
    public void A_pdf_ends_with_its_mark(string content, bool whole) => Assert.Equal(whole, PdfEnd.IsWhole(Encoding.Latin1.GetBytes(content)));

    private static (ContentClass? Class, FileRefusal? Refusal) Look(string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        return ContentSniffer.Look(bytes, bytes);
    }
}

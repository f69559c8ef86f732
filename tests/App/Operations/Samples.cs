using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Marrakech.App.Operations;

/// <summary>Contents of every kind, good and bad, made on the spot.</summary>
internal static class Samples
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    public static readonly byte[] Text = Encoding.UTF8.GetBytes("Water is shared. الماء مشترك.\n");
    public static readonly byte[] Table = Encoding.UTF8.GetBytes("lake,depth\nTurkana,109\n");
    public static readonly byte[] Svg = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    public static readonly byte[] Html = Encoding.UTF8.GetBytes("<!DOCTYPE html><script>alert(1)</script>");

    private const string Main = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Office("word/document.xml", Main + "wordprocessingml.document.main+xml", more);

    public static byte[] Xlsx() => Office("xl/workbook.xml", Main + "spreadsheetml.sheet.main+xml");

    public static byte[] Pptx() => Office("ppt/presentation.xml", Main + "presentationml.presentation.main+xml");

    public static byte[] Docm() => Office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");

    public static byte[] Odf(string kind) => Zip(("mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument." + kind)), ("content.xml", "<x/>"u8.ToArray()));

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A document that unfolds to <paramref name="megabytes"/> of zeros.</summary>
    public static byte[] Bomb(int megabytes) => Docx(("word/media/nothing.bin", new byte[megabytes * 1024 * 1024]));

    public static byte[] Image(SKEncodedImageFormat format, int width = 40, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 4f, height, red);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG taken with the camera turned (orientation 6), with a place in its metadata.</summary>
    public static byte[] JpegWithExif(string secret)
    {
        var plain = Image(SKEncodedImageFormat.Jpeg);
        var text = Encoding.ASCII.GetBytes(secret + "\0");
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0x01, 0x0E, 0, 2, 0, 0, 0, (byte)text.Length, 0, 0, 0, 38,
            0, 0, 0, 0, .. text,
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        return [.. plain[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. plain[2..]];
    }

    /// <summary>The smallest GIF: one pixel.</summary>
    public static byte[] Gif() => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>A PNG whose head claims so many pixels; few bytes, much memory.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var png = Image(SKEncodedImageFormat.Png);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    private static byte[] Office(string main, string type, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>")),
        (main, "<x/>"u8.ToArray()), .. more,
    ]);
}

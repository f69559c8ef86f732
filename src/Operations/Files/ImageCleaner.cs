using Marrakech.Operations.Contracts.Files;
using SkiaSharp;

namespace Marrakech.Operations.Files;

/// <summary>Draws an image anew, so that only its pixels remain: no place, camera, owner, thumbnail or hidden second document.</summary>
/// <remarks>A GIF becomes a PNG of its first picture: no library here writes GIF.</remarks>
internal sealed class ImageCleaner : IDisposable
{
    private const long MostPixels = 50_000_000;
    private const int Quality = 90;

    /// <summary>An image takes four bytes a pixel: one at a time, so that several uploads cannot exhaust the memory.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Writes the clean image of <paramref name="from"/> to <paramref name="to"/> and returns its kind.</summary>
    public async Task<(ContentKind? Kind, FileRefusal? Refusal)> CleanAsync(string from, string to, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            using var codec = SKCodec.Create(from, out _);
            if (codec is null) return (null, FileRefusal.Damaged);
            if ((long)codec.Info.Width * codec.Info.Height > MostPixels) return (null, FileRefusal.TooManyPixels);
            using var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
            if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return (null, FileRefusal.Damaged);
            using var upright = Turned(bitmap, codec.EncodedOrigin);
            var (format, kind) = Form(codec.EncodedFormat);
            await using var file = File.Create(to);
            return upright.Encode(file, format, Quality) ? (kind, null) : (null, FileRefusal.Damaged);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static (SKEncodedImageFormat Format, ContentKind Kind) Form(SKEncodedImageFormat format) => format switch
    {
        SKEncodedImageFormat.Jpeg => (format, ContentKind.Jpeg),
        SKEncodedImageFormat.Webp => (format, ContentKind.WebP),
        _ => (SKEncodedImageFormat.Png, ContentKind.Png),
    };

    /// <summary>How a camera was held stood in the metadata, and is lost with it: the picture itself is turned.</summary>
    private static SKBitmap Turned(SKBitmap source, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft) return source;
        float w = source.Width, h = source.Height;
        var swaps = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        var turned = new SKBitmap(source.Info.WithSize(swaps ? source.Height : source.Width, swaps ? source.Width : source.Height));
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(source, 0, 0, SKSamplingOptions.Default);
        return turned;
    }
}

using System.Globalization;
using System.Text;
using QRCoder;

namespace Marrakech.Accounts.Features.SecondFactor;

/// <summary>A QR code as one path of an SVG: rows of dark modules, no style of its own.</summary>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x < rows.Count && rows[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h{start - x}z");
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}

using System.Collections.Frozen;
using System.Security.Cryptography;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Marrakech.Ui.Web;

/// <summary>The style sheet, script and pictures, held in the assembly and served for ever under an address that carries their digest.</summary>
internal static class Assets
{
    private const string Folder = "Assets/", Compressed = ".br";
    private static readonly FrozenDictionary<string, Asset> all = Load();

    /// <summary>The address of an asset, as <c>/assets/1a2b3c4d/site.css</c>.</summary>
    public static string Address(string name) => all[name].Address;

    /// <summary>An asset that is text.</summary>
    public static string Text(string name) => all[name].Text;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in all.Values) endpoints.MapGet(asset.Address, (HttpContext context) => asset.SendAsync(context)).Allow(SiteRules.Use).ExcludeFromDescription();
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(Assets).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], n => Read(assembly.GetManifestResourceStream(n)!));
        return files.Where(f => !f.Key.EndsWith(Compressed, StringComparison.Ordinal))
            .ToFrozenDictionary(f => f.Key, f => new Asset(f.Key, f.Value, files.GetValueOrDefault(f.Key + Compressed)));
    }

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }

    private sealed class Asset(string name, byte[] plain, byte[]? brotli)
    {
        private readonly string type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            var other => throw new InvalidOperationException($"No content type is known for an asset ending in {other}."),
        };

        public string Address { get; } = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(plain))[..8]}/{name}";

        public string Text => System.Text.Encoding.UTF8.GetString(plain);

        public async Task SendAsync(HttpContext context)
        {
            var response = context.Response;
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            response.Headers.Vary = "Accept-Encoding";
            response.ContentType = type;
            var body = plain;
            if (brotli is not null && Accepts(context.Request.Headers.AcceptEncoding))
            {
                response.Headers.ContentEncoding = "br";
                body = brotli;
            }

            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body);
        }

        private static bool Accepts(StringValues header) => header.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
    }
}

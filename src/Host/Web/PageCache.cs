using System.IO.Compression;
using Marrakech.Kernel.Changes;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Marrakech.Host.Web;

/// <summary>Keeps finished, compressed public pages in memory until the content changes.</summary>
internal sealed class PageCache(IOutputCacheStore store) : IChangeFollower
{
    private const string Tag = "content";
    private const int SizeLimit = 24 * 1024 * 1024, LargestPage = 256 * 1024;

    public Task FollowAsync(long position, CancellationToken ct) => store.EvictByTagAsync(Tag, ct).AsTask();

    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "application/ld+json", "text/csv", "application/atom+xml", "text/turtle"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddOutputCache(o =>
        {
            o.SizeLimit = SizeLimit;
            // Pages send /practices/p-000012 on to /practices/P-000012: to the cache they must not be the same.
            o.UseCaseSensitivePaths = true;
            o.MaximumBodySize = LargestPage;
            o.DefaultExpirationTimeSpan = TimeSpan.FromMinutes(10);
            o.AddBasePolicy(policy => policy.With(c => Validators.IsForEverybody(c.HttpContext)).Tag(Tag).VaryByValue(Encoding).VaryByValue(Variant));
        });
        services.AddSingleton<IChangeFollower, PageCache>();
    }

    /// <summary>A page has its language in the address; the API answers one address in several forms and languages; what shows the trail changes with it.</summary>
    private static KeyValuePair<string, string> Variant(HttpContext context) => new("variant", ApiRequest.Of(context)?.Variant + Validators.TrailOf(context));

    /// <summary>The three forms a page is kept in, however a browser spells what it accepts.</summary>
    private static KeyValuePair<string, string> Encoding(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var encoding = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "identity";
        return new("encoding", encoding);
    }
}

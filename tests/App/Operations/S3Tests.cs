using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Marrakech.Operations.Files;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Operations;

/// <summary>Contents in a bucket instead of a folder, over the wire.</summary>
public sealed class S3Tests(S3Tests.BucketHost host) : IClassFixture<S3Tests.BucketHost>
{
    [Fact]
    public async Task A_file_lies_in_the_bucket_and_is_served_from_there()
    {
        var number = await host.UploadAsync(Samples.Pdf, "report.pdf");
        Assert.Empty(host.Stored);
        Assert.Contains(host.Bucket.Contents, c => c.Key.StartsWith("/lake/files/", StringComparison.Ordinal) && c.Value.Bytes.AsSpan().SequenceEqual(Samples.Pdf));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/files/{number}", UriKind.Relative)) { Headers = { Range = new RangeHeaderValue(5, 9) } };
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.PartialContent);
        Assert.Equal(Samples.Pdf[5..10], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Old_contents_are_found_and_deleted_young_ones_are_not()
    {
        await host.UploadAsync(Samples.Table, "lakes.csv");
        var contents = host.Services.GetRequiredService<IContentStore>();
        var digest = host.Bucket.Contents.Single(c => c.Value.Bytes.AsSpan().SequenceEqual(Samples.Table)).Key.Split('/')[^1];
        var now = TimeProvider.System.GetUtcNow();
        Assert.DoesNotContain(digest, await contents.OlderThanAsync(now.AddDays(-1), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(digest, await contents.OlderThanAsync(now.AddDays(1), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        await contents.DeleteAsync(digest, now.AddDays(-1), TestContext.Current.CancellationToken);
        Assert.True(await contents.ExistsAsync(digest, TestContext.Current.CancellationToken));
        await contents.DeleteAsync(digest, now.AddDays(1), TestContext.Current.CancellationToken);
        Assert.False(await contents.ExistsAsync(digest, TestContext.Current.CancellationToken));
        Assert.Null(await contents.OpenAsync(digest, TestContext.Current.CancellationToken));
    }

    public sealed class BucketHost : FileHost
    {
        public BucketHost()
            : this(new FakeBucket())
        {
        }

        private BucketHost(FakeBucket bucket)
            : base(Engine.Sqlite, "--s3-endpoint", bucket.Address, "--s3-bucket", "lake", "--s3-key", "turkana", "--s3-secret", "quiet-harbour") => Bucket = bucket;

        internal FakeBucket Bucket { get; }
    }

    /// <summary>As much of the protocol as is used: put, get, head, delete, list.</summary>
    internal sealed class FakeBucket
    {
        public FakeBucket()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.Run(AnswerAsync);
            app.StartAsync().GetAwaiter().GetResult();
            Address = app.Urls.First();
        }

        public string Address { get; }

        public ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset At)> Contents { get; } = new();

        private async Task AnswerAsync(HttpContext context)
        {
            var (request, response) = (context.Request, context.Response);
            Assert.StartsWith("AWS4-HMAC-SHA256 Credential=turkana/", request.Headers.Authorization.ToString(), StringComparison.Ordinal);
            var path = request.Path.Value!;
            if (request.Query.ContainsKey("list-type"))
            {
                await response.WriteAsync(List());
                return;
            }

            switch (request.Method)
            {
                case "PUT":
                    using (var bytes = new MemoryStream())
                    {
                        await request.Body.CopyToAsync(bytes);
                        Contents[path] = (bytes.ToArray(), TimeProvider.System.GetUtcNow());
                    }

                    break;
                case "DELETE":
                    Contents.TryRemove(path, out _);
                    response.StatusCode = StatusCodes.Status204NoContent;
                    break;
                default:
                    await SendAsync(response, path, withBody: request.Method == "GET");
                    break;
            }
        }

        private async Task SendAsync(HttpResponse response, string path, bool withBody)
        {
            if (!Contents.TryGetValue(path, out var content))
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            response.Headers.LastModified = content.At.ToString("R", CultureInfo.InvariantCulture);
            response.ContentLength = content.Bytes.Length;
            if (withBody) await response.Body.WriteAsync(content.Bytes);
        }

        private string List() => "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>false</IsTruncated>" + string.Concat(Contents.Select(c =>
            $"<Contents><Key>{c.Key["/lake/".Length..]}</Key><LastModified>{c.Value.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified><Size>{c.Value.Bytes.Length}</Size></Contents>")) + "</ListBucketResult>";
    }
}

using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Marrakech.Operations.Settings;

namespace Marrakech.Operations.Files;

/// <summary>Contents in a bucket: <c>files/aa/bb/aabb…</c>, for nodes that share no disk. Addresses carry the bucket as a path, which every such store understands.</summary>
internal sealed class S3Contents(S3Settings settings) : IContentStore, IDisposable
{
    private const string Root = "files/";
    private const int Piece = 64 * 1024;

    private readonly AmazonS3Client client = new(new BasicAWSCredentials(settings.Key, settings.Secret.Value), new AmazonS3Config
    {
        ServiceURL = settings.Endpoint.ToString(),
        ForcePathStyle = true,
        // Stores other than Amazon's do not know its newer checksums; the digest in the name is ours.
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    public Task PutAsync(string sha256, string file, CancellationToken ct) =>
        client.PutObjectAsync(new PutObjectRequest { BucketName = settings.Bucket, Key = Place(sha256), FilePath = file, UseChunkEncoding = false }, ct);

    public async Task<bool> ExistsAsync(string sha256, CancellationToken ct) => await PutAtAsync(sha256, ct) is not null;

    /// <summary>Copied to this machine first, so that a download can be resumed anywhere in it.</summary>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetObjectAsync(settings.Bucket, Place(sha256), ct);
            var copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await answer.ResponseStream.CopyToAsync(copy, ct);
            copy.Position = 0;
            return copy;
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> OlderThanAsync(DateTimeOffset instant, [EnumeratorCancellation] CancellationToken ct)
    {
        var pages = client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = Root });
        await foreach (var content in pages.S3Objects.WithCancellation(ct))
        {
            if (content.LastModified is { } put && put.ToUniversalTime() < instant.UtcDateTime) yield return content.Key[(content.Key.LastIndexOf('/') + 1)..];
        }
    }

    /// <summary>The store cannot look and delete in one step; the day a content is left alone makes the gap harmless, and attaching looks once more.</summary>
    public async Task DeleteAsync(string sha256, DateTimeOffset unlessSince, CancellationToken ct)
    {
        if (await PutAtAsync(sha256, ct) < unlessSince.UtcDateTime) await client.DeleteObjectAsync(settings.Bucket, Place(sha256), ct);
    }

    public void Dispose() => client.Dispose();

    private static string Place(string sha256) => $"{Root}{sha256[..2]}/{sha256[2..4]}/{sha256}";

    private async Task<DateTime?> PutAtAsync(string sha256, CancellationToken ct)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(settings.Bucket, Place(sha256), ct)).LastModified?.ToUniversalTime();
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}

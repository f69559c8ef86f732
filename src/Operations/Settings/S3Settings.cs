namespace Marrakech.Operations.Settings;

/// <summary>A store that speaks the protocol of S3, for nodes that share no disk.</summary>
internal sealed record S3Settings(Uri Endpoint, string Bucket, string Key, Secret Secret)
{
    public static S3Settings? From(SettingReader read)
    {
        if (read.Address("s3-endpoint") is not { } endpoint) return null;
        return new S3Settings(
            endpoint,
            read.Text("s3-bucket") ?? throw Missing("s3-bucket"),
            read.Text("s3-key") ?? throw Missing("s3-key"),
            read.Secret("s3-secret") ?? throw Missing("s3-secret"));
    }

    private static InvalidOperationException Missing(string key) => SettingReader.Wrong(key, "is missing, and s3-endpoint is given. Give both or neither.");
}

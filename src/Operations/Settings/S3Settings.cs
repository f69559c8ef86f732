using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Settings;

/// <summary>A store that speaks the protocol of S3, for nodes that share no disk.</summary>
internal sealed record S3Settings(Uri Endpoint, string Bucket, string Key, SettingSecret Secret)
{
    public static S3Settings? From(SettingReader read)
    {
        if (read.Address(OperationsStart.S3Endpoint) is not { } endpoint) return null;
        return new S3Settings(
            endpoint,
            read.Text(OperationsStart.S3Bucket) ?? throw Missing(OperationsStart.S3Bucket),
            read.Text(OperationsStart.S3Key) ?? throw Missing(OperationsStart.S3Key),
            read.Secret(OperationsStart.S3Secret) ?? throw Missing(OperationsStart.S3Secret));
    }

    private static InvalidOperationException Missing(StartSetting setting) => SettingReader.Wrong(setting, "is missing, and s3-endpoint is given. Give both or neither.");
}

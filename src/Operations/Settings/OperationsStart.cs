using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Settings;

/// <summary>What the machinery is told at the start.</summary>
internal static class OperationsStart
{
    public static readonly StartSetting Address = new("address", "http://localhost:5080");
    public static readonly StartSetting MailFrom = new("mail-from", "Marrakech <no-reply@localhost>");
    public static readonly StartSetting SmtpHost = new("smtp-host");
    public static readonly StartSetting SmtpPort = new("smtp-port", "587");
    public static readonly StartSetting SmtpTls = new("smtp-tls", "start");
    public static readonly StartSetting SmtpUser = new("smtp-user");
    public static readonly StartSetting SmtpPassword = new("smtp-password", IsSecret: true);
    public static readonly StartSetting UploadLimit = new("upload-limit", "50");
    public static readonly StartSetting Clamd = new("clamd");
    public static readonly StartSetting S3Endpoint = new("s3-endpoint");
    public static readonly StartSetting S3Bucket = new("s3-bucket");
    public static readonly StartSetting S3Key = new("s3-key");
    public static readonly StartSetting S3Secret = new("s3-secret", IsSecret: true);
    public static readonly StartSetting JobsAtOnce = new("jobs-at-once", "2");
    public static readonly StartSetting JobLease = new("job-lease", "30");

    public static IReadOnlyList<StartSetting> All { get; } =
        [Address, MailFrom, SmtpHost, SmtpPort, SmtpTls, SmtpUser, SmtpPassword, UploadLimit, Clamd, S3Endpoint, S3Bucket, S3Key, S3Secret, JobsAtOnce, JobLease];
}

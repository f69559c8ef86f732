using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Settings;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Rules.Operations;

public sealed class OperationsSettingsTests
{
    [Fact]
    public void Everything_has_a_safe_default()
    {
        var settings = Read();
        Assert.Equal(("http://localhost:5080/", 50, 2), (settings.Address.ToString(), settings.UploadLimit, settings.JobsAtOnce));
        Assert.Null(settings.Smtp);
        Assert.Null(settings.Scanner);
        Assert.Null(settings.S3);
    }

    [Theory]
    [InlineData("address", "hub.example.org", "must be an address")]
    [InlineData("mail-from", "nobody", "must be an e-mail address")]
    [InlineData("upload-limit", "0", "must be a whole number from 1 to 1000")]
    [InlineData("upload-limit", "many", "must be a whole number from 1 to 1000")]
    [InlineData("clamd", "localhost", "must be host:port")]
    [InlineData("s3-endpoint", "http://127.0.0.1:9000", "is missing, and s3-endpoint is given")]
    public void A_wrong_setting_is_refused_with_what_to_do(string key, string value, string part)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read((key, value)));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_in_the_environment_is_told_too() =>
        Assert.Contains("(MARRAKECH_SMTP_PORT)", Assert.Throws<InvalidOperationException>(() => Read(("smtp-host", "a"), ("smtp-port", "x"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_never_crosses_a_network_in_the_clear()
    {
        (string, string)[] account = [("smtp-user", "hub"), ("smtp-password", "lantern"), ("smtp-tls", "none")];
        Assert.Throws<InvalidOperationException>(() => Read([("smtp-host", "mail.example.org"), .. account]));
        Assert.Equal(SmtpProtection.None, Read([("smtp-host", "127.0.0.1"), .. account]).Smtp!.Protection);
        Assert.Throws<InvalidOperationException>(() => Read(("smtp-host", "mail.example.org"), ("smtp-user", "hub")));
    }

    [Fact]
    public void Secrets_come_from_a_file_and_print_as_stars()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "lantern\n");
        var settings = Read(("smtp-host", "mail.example.org"), ("smtp-user", "hub"), ("smtp-password-file", file));
        Assert.Equal("lantern", settings.Smtp!.Password!.Value);
        Assert.DoesNotContain("lantern", settings.ToString(), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Throws<InvalidOperationException>(() => Read(("smtp-host", "mail.example.org"), ("smtp-user", "hub"), ("smtp-password-file", file)));
    }

    private static OperationsSettings Read(params (string Key, string Value)[] values) => OperationsSettings.Read(
        new SettingReader(new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build()), "data");
}

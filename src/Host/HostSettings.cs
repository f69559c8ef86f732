using System.Globalization;
using Marrakech.Accounts.Contracts;
using Microsoft.Extensions.Configuration;

namespace Marrakech.Host;

/// <summary>The few things a host must be told. Every one has a safe default.</summary>
internal sealed record HostSettings(string DataFolder, string? Postgres, int ApiPerMinute, int ApiPerMinuteToken, AccountsSettings Accounts)
{
    public const string DataKey = "data", PostgresKey = "postgres", ApiPerMinuteKey = "api-per-minute", ApiPerMinuteTokenKey = "api-per-minute-token";
    private const string SignInPerMinuteKey = "sign-in-per-minute", PasswordListKey = "password-list",
        ProviderKey = "oidc-authority", ProviderClientKey = "oidc-client", ProviderSecretKey = "oidc-secret", ProviderNameKey = "oidc-name";

    /// <summary>Reads the settings; <c>MARRAKECH_DATA</c> and <c>MARRAKECH_POSTGRES</c> work as <c>--data</c> and <c>--postgres</c> do.</summary>
    public static HostSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration[DataKey] ?? "data");
        return new(folder, Text(configuration, PostgresKey), Positive(configuration, ApiPerMinuteKey, 60), Positive(configuration, ApiPerMinuteTokenKey, 600), new AccountsSettings
        {
            KeyFolder = Path.Combine(folder, "keys"),
            SignInPerMinute = Positive(configuration, SignInPerMinuteKey, 5),
            PasswordList = Text(configuration, PasswordListKey),
            Provider = Provider(configuration),
        });
    }

    /// <summary>A hyphen of a key is an underscore in the environment.</summary>
    private static string? Text(IConfiguration configuration, string key) => (configuration[key] ?? configuration[key.Replace('-', '_')]) is { Length: > 0 } text ? text : null;

    private static OutsideProvider? Provider(IConfiguration configuration)
    {
        if (Text(configuration, ProviderKey) is not { } authority) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new InvalidOperationException($"The setting {ProviderKey} must be an https address; it is \"{authority}\". Correct it or leave it out.");
        var client = Text(configuration, ProviderClientKey)
            ?? throw new InvalidOperationException($"The setting {ProviderClientKey} is missing: name the identifier {authority} knows this site by.");
        return new OutsideProvider(authority, client, Secret(configuration), Text(configuration, ProviderNameKey) ?? address.Host);
    }

    /// <summary>A secret stands in the environment, or in a file that only the service may read.</summary>
    private static string? Secret(IConfiguration configuration)
    {
        if (Text(configuration, ProviderSecretKey + "-file") is not { } file) return Text(configuration, ProviderSecretKey);
        if (!File.Exists(file)) throw new InvalidOperationException($"The setting {ProviderSecretKey}-file names {file}, which is not there. Correct it or leave it out.");
        return File.ReadAllText(file).Trim();
    }

    private static int Positive(IConfiguration configuration, string key, int otherwise) => Text(configuration, key) switch
    {
        null => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"The setting {key} must be a whole number above zero; it is \"{text}\". Correct it or leave it out (default {otherwise})."),
    };

    public string DatabaseFile => Path.Combine(DataFolder, "marrakech.db");
    public string IndexFolder => Path.Combine(DataFolder, "index");
}

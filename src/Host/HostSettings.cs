using Microsoft.Extensions.Configuration;

using System.Globalization;

namespace Marrakech.Host;

/// <summary>The few things a host must be told. Every one has a safe default.</summary>
internal sealed record HostSettings(string DataFolder, string? Postgres, int ApiPerMinute, string? CheckpointKey)
{
    public const string DataKey = "data", PostgresKey = "postgres", ApiPerMinuteKey = "api_per_minute", CheckpointKeyKey = "checkpoint_key";

    /// <summary>Reads the settings; each may stand in the environment behind <c>MARRAKECH_</c>, as <c>MARRAKECH_DATA</c> for <c>--data</c>.</summary>
    public static HostSettings From(IConfiguration configuration) => new(
        Path.GetFullPath(configuration[DataKey] ?? "data"),
        configuration[PostgresKey] is { Length: > 0 } postgres ? postgres : null,
        Positive(configuration, ApiPerMinuteKey, 60),
        configuration[CheckpointKeyKey] is { Length: > 0 } key ? Path.GetFullPath(key) : null);

    private static int Positive(IConfiguration configuration, string key, int otherwise) => configuration[key] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"The setting {key} must be a whole number above zero; it is \"{text}\". Correct it or leave it out (default {otherwise})."),
    };

    public string DatabaseFile => Path.Combine(DataFolder, "marrakech.db");
    public string KeyFolder => Path.Combine(DataFolder, "keys");
    public string IndexFolder => Path.Combine(DataFolder, "index");
}

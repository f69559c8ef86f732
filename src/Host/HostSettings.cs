using Microsoft.Extensions.Configuration;

using System.Globalization;

namespace Marrakech.Host;

/// <summary>The few things a host must be told. Every one has a safe default.</summary>
internal sealed record HostSettings(string DataFolder, string? Postgres, int ApiPerMinute, int ApiPerMinuteToken, int TriesPerMinute)
{
    public const string DataKey = "data", PostgresKey = "postgres", ApiPerMinuteKey = "api-per-minute", ApiPerMinuteTokenKey = "api-per-minute-token", TriesPerMinuteKey = "tries-per-minute";

    /// <summary>Reads the settings; <c>MARRAKECH_DATA</c> and <c>MARRAKECH_POSTGRES</c> work as <c>--data</c> and <c>--postgres</c> do.</summary>
    public static HostSettings From(IConfiguration configuration) => new(
        Path.GetFullPath(configuration[DataKey] ?? "data"),
        configuration[PostgresKey] is { Length: > 0 } postgres ? postgres : null,
        Positive(configuration, ApiPerMinuteKey, 60),
        Positive(configuration, ApiPerMinuteTokenKey, 600),
        Positive(configuration, TriesPerMinuteKey, 5));

    /// <summary>In the environment an underscore stands for each hyphen: <c>MARRAKECH_API_PER_MINUTE</c>.</summary>
    private static int Positive(IConfiguration configuration, string key, int otherwise) => (configuration[key] ?? configuration[key.Replace('-', '_')]) switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"The setting {key} must be a whole number above zero; it is \"{text}\". Correct it or leave it out (default {otherwise})."),
    };

    public string DatabaseFile => Path.Combine(DataFolder, "marrakech.db");
    public string KeyFolder => Path.Combine(DataFolder, "keys");
    public string IndexFolder => Path.Combine(DataFolder, "index");
}

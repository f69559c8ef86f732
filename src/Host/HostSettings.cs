using Microsoft.Extensions.Configuration;

namespace Marrakech.Host;

/// <summary>The few things a host must be told. Every one has a safe default.</summary>
internal sealed record HostSettings(string DataFolder, string? Postgres)
{
    public const string DataKey = "data", PostgresKey = "postgres";

    /// <summary>Reads the settings; <c>MARRAKECH_DATA</c> and <c>MARRAKECH_POSTGRES</c> work as <c>--data</c> and <c>--postgres</c> do.</summary>
    public static HostSettings From(IConfiguration configuration) => new(
        Path.GetFullPath(configuration[DataKey] ?? "data"),
        configuration[PostgresKey] is { Length: > 0 } postgres ? postgres : null);

    public string DatabaseFile => Path.Combine(DataFolder, "marrakech.db");
    public string IndexFolder => Path.Combine(DataFolder, "index");
}

using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Host;

/// <summary>The few things a host must be told. Every one has a safe default.</summary>
internal sealed record HostSettings(string DataFolder, string? Postgres, string KeyFolder, string? CheckpointKey, int ApiPerMinute, int ApiPerMinuteToken)
{
    public static readonly StartSetting Data = new("data", "data");
    public static readonly StartSetting PostgresConnection = new("postgres", IsSecret: true);
    public static readonly StartSetting Keys = new("keys");
    public static readonly StartSetting Checkpoint = new("checkpoint-key");
    public static readonly StartSetting PerMinute = new("api-per-minute", "60");
    public static readonly StartSetting PerMinuteToken = new("api-per-minute-token", "600");

    public static IReadOnlyList<StartSetting> Start { get; } = [Data, PostgresConnection, Keys, Checkpoint, PerMinute, PerMinuteToken];

    public string DatabaseFile => Path.Combine(DataFolder, "marrakech.db");
    public string IndexFolder => Path.Combine(DataFolder, "index");

    public static HostSettings From(SettingReader read)
    {
        var folder = read.Place(Data)!;
        return new(
            folder,
            read.Secret(PostgresConnection)?.Value,
            read.Place(Keys) ?? Path.Combine(folder, "keys"),
            read.Place(Checkpoint),
            read.Number(PerMinute, 1, int.MaxValue),
            read.Number(PerMinuteToken, 1, int.MaxValue));
    }
}

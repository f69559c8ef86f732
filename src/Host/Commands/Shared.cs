using System.CommandLine;

namespace Marrakech.Host.Commands;

/// <summary>Options every verb understands.</summary>
internal static class Shared
{
    public static Option<DirectoryInfo?> Data { get; } = new("--data")
    {
        Description = "Folder of database, index and files (or MARRAKECH_DATA; default ./data).",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "Connection to a PostgreSQL database instead of the embedded one (better: MARRAKECH_POSTGRES, which other users of the machine cannot see).",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <summary>The settings named on the command line, as configuration keys.</summary>
    public static string[] Settings(ParseResult parsed) =>
    [
        .. parsed.GetValue(Data) is { } folder ? (string[])[$"--{HostSettings.DataKey}", folder.FullName] : [],
        .. parsed.GetValue(Postgres) is { } connection ? (string[])[$"--{HostSettings.PostgresKey}", connection] : [],
    ];
}

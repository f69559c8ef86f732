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

    /// <summary>The settings named on the command line, as configuration keys.</summary>
    public static string[] Settings(ParseResult parsed) =>
        parsed.GetValue(Data) is { } folder ? [$"--{HostSettings.DataKey}", folder.FullName] : [];
}

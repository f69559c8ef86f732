using System.CommandLine;
using System.CommandLine.Parsing;
using Marrakech.Kernel.Reference;
using Marrakech.Operations;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Host.Commands;

/// <summary>The settings of the start as options of the command line. What each is for is its English text; the page about settings says it in six languages.</summary>
internal static class Shared
{
    /// <summary>Exit code of a verb that says what to put right and has changed nothing.</summary>
    public const int Refused = 2;

    /// <summary>
    /// A verb told to stop may end what it has begun: the site as long as its server waits for requests under way (30 seconds), and
    /// a little more to close its files. The command line would cut it off after two seconds.
    /// </summary>
    public static readonly InvocationConfiguration Calling = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(45) };

    private static readonly Lazy<Dictionary<string, string>> texts =
        new(() => EmbeddedData.Read<Dictionary<string, string>>(typeof(OperationsModule).Assembly, "Texts/en.start.json"));

    private static readonly StartSetting[] everywhere = [HostSettings.Data, HostSettings.PostgresConnection, HostSettings.Keys];

    /// <summary>Options every verb understands: where the data and the keys are.</summary>
    public static IReadOnlyList<Option<string?>> Everywhere { get; } = [.. everywhere.SelectMany(s => Options(s, isRecursive: true))];

    /// <summary>All other settings: options of the verb that serves the site.</summary>
    public static IReadOnlyList<Option<string?>> OfRun { get; } = [.. StartSettings.All.Except(everywhere).SelectMany(s => Options(s, isRecursive: false))];

    /// <summary>The settings named on the command line, as configuration keys.</summary>
    public static string[] Settings(ParseResult parsed) =>
        [.. Everywhere.Concat(OfRun).Where(o => parsed.GetResult(o) is OptionResult { Implicit: false }).SelectMany(o => new[] { o.Name, parsed.GetValue(o) ?? "" })];

    private static IEnumerable<Option<string?>> Options(StartSetting setting, bool isRecursive) => setting.Keys.Select(key => new Option<string?>(StartSetting.OptionOf(key))
    {
        Description = $"{texts.Value[$"StartSetting.{setting.Key}"]} [{StartSetting.VariableOf(key)}{(setting.Default is null ? "" : $"; {setting.Default}")}]",
        HelpName = key == setting.FileKey ? "FILE" : "VALUE",
        Recursive = isRecursive,
    });
}

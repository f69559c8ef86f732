using System.Diagnostics;
using Marrakech.Host;

namespace Marrakech.Support;

/// <summary>
/// The executable as an operator starts it. By night each verb is a process of its own; by day those that neither serve, bound their memory nor write bytes to
/// standard output run in the suite's, from the same first line to the same exit code: starting the program anew costs a verb six times what it does.
/// </summary>
public static class OperatorVerb
{
    // What users start is published and starts quicker than the suite's own build: where the runner has it, that is what is proved.
    private static readonly string program = Environment.GetEnvironmentVariable("MARRAKECH_PRODUCT") ?? Path.Combine(AppContext.BaseDirectory, "marrakech.dll");

    private static readonly string[] inside = ["verify", "fund", "figures", "admin", "demo", "export"];

    /// <summary>What a verb left behind.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Messages);

    /// <summary>Starts the product with these words and returns the process; standard input is closed.</summary>
    public static Process Start(params IEnumerable<string> arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>The same, with settings in its environment.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var process = Begin(environment, arguments);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>The same with standard input open, for a verb that reads what it is told.</summary>
    public static Process StartReading(params IEnumerable<string> arguments) => Begin(new Dictionary<string, string>(), arguments);

    private static Process Begin(IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the product with these words to its end.</summary>
    public static Task<Outcome> RunAsync(params IEnumerable<string> arguments)
    {
        string[] words = [.. arguments];
        return Nightly.IsOn || !inside.Contains(words[0]) || words.Contains("-") ? RunProcessAsync(words) : OwnConsole.RunAsync(() => (int)typeof(MarrakechHost).Assembly.EntryPoint!.Invoke(null, [words])!);
    }

    private static async Task<Outcome> RunProcessAsync(string[] arguments)
    {
        using var process = Start(arguments);
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await messages);
    }
}

using System.Diagnostics;

namespace Marrakech.Support;

/// <summary>The executable as an operator starts it, in a process of its own.</summary>
public static class OperatorVerb
{
    // What users start is published and starts quicker than the suite's own build: where the runner has it, that is what is proved.
    private static readonly string program = Environment.GetEnvironmentVariable("MARRAKECH_PRODUCT") ?? Path.Combine(AppContext.BaseDirectory, "marrakech.dll");

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
    public static async Task<Outcome> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await messages);
    }
}

using System.Globalization;

namespace Marrakech.Bench.Site;

/// <summary>A load of many connections, made by wrk where it is installed, else by this program.</summary>
internal static class Load
{
    public const int Connections = 32;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3), duration = TimeSpan.FromSeconds(6);
    private static int runs;

    /// <summary>What makes the load, for the table.</summary>
    public static string Maker => Wrk.Program is null ? "built-in client" : "wrk";

    /// <summary>Answers per second, the paths taken in turn.</summary>
    /// <param name="anew">Whether each request carries a query nobody asked before, so that no page comes from a cache.</param>
    public static async Task<double> PerSecondAsync(Uri address, IReadOnlyList<string> paths, bool anew = false)
    {
        await RunAsync(address, paths, anew, warmUp);
        return await RunAsync(address, paths, anew, duration);
    }

    private static Task<double> RunAsync(Uri address, IReadOnlyList<string> paths, bool anew, TimeSpan time)
    {
        var freshKey = anew ? (++runs).ToString(CultureInfo.InvariantCulture) : null;
        return Wrk.Program is { } program ? Wrk.PerSecondAsync(program, address, paths, freshKey, time) : SocketLoad.PerSecondAsync(address, paths, freshKey, time);
    }
}

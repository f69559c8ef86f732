using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Marrakech.Bench.Measuring;

/// <summary>A server in a process of its own, with a data folder of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private Child(Process process, Uri address, TimeSpan firstPage) => (this.process, Address, FirstPage) = (process, address, firstPage);

    public Uri Address { get; }

    /// <summary>From the start of the process to the end of the first answered page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>Memory the process holds in the machine, in megabytes of a million bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The part of it that only mirrors files: shared with other processes, and dropped by the system when others need room. 0 where the system does not tell.</summary>
    public double FileMegabytes => OperatingSystem.IsLinux()
        ? File.ReadLines($"/proc/{process.Id}/status").Where(l => l.StartsWith("RssFile:", StringComparison.Ordinal))
            .Sum(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 / 1e6)
        : 0;

    /// <summary>Starts the product as an operator does.</summary>
    public static Task<Child> RunProductAsync(string folder)
    {
        var port = FreePort();
        return StartAsync([Repository.Product, "run", "--data", folder, "--urls", $"http://127.0.0.1:{port}"], port);
    }

    /// <summary>Starts the product inside this program, which adds the bare page it is compared with.</summary>
    public static Task<Child> RunBenchServerAsync(string folder)
    {
        var port = FreePort();
        return StartAsync([typeof(Child).Assembly.Location, Site.BenchServer.Verb, folder, port.ToString(CultureInfo.InvariantCulture)], port);
    }

    /// <summary>Runs a verb to its end and returns what it wrote.</summary>
    public static async Task<string> RunToEndAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Child> StartAsync(string[] arguments, int port)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = address };
        var start = TimeProvider.System.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/en/", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return new Child(process, address, TimeProvider.System.GetElapsedTime(start));
            }
            catch (HttpRequestException) when (!process.HasExited && TimeProvider.System.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(5);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

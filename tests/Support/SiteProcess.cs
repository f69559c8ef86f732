using System.Diagnostics;

namespace Marrakech.Support;

/// <summary>The site in a process of its own, which may be killed.</summary>
public sealed class SiteProcess : IDisposable
{
    private readonly Process process;

    private SiteProcess(Process process, Uri address) => (this.process, Client) = (process, new HttpClient { BaseAddress = address });

    /// <summary>Client of the site.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts the site on a free port and waits until it says where it is.</summary>
    public static async Task<SiteProcess> StartAsync(IEnumerable<string> arguments, CancellationToken ct)
    {
        var process = OperatorVerb.Start(["run", "--urls", "http://127.0.0.1:0", .. arguments]);
        while (await process.StandardError.ReadLineAsync(ct) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return new SiteProcess(process, new Uri(address.TrimEnd('.', ',')));
        }

        throw new InvalidOperationException($"The site ended with {process.ExitCode}.");
    }

    /// <summary>Ends the process without warning, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        Client.Dispose();
    }
}

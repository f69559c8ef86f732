using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>Why a report was not printed to a file; its sentence is <c>FundReport.Pdf.{Name}</c>.</summary>
internal enum PrintRefusal
{
    /// <summary>No browser is configured.</summary>
    None,

    /// <summary>Another report is being printed.</summary>
    Busy,

    /// <summary>The report has more rows than are printed here.</summary>
    TooLong,

    /// <summary>The browser did not start, ended with an error, took too long, or made no such file; the log says which.</summary>
    Failed,
}

/// <summary>
/// Prints a page to PDF with the browser an operator named. The only place that starts a program of the machine (ADR 13): arguments are fixed here, there is
/// no shell, it gets a page on the disk and may ask nobody for anything, it has a folder and a profile of its own that are removed, thirty seconds, and never company.
/// </summary>
/// <param name="browser">Path of the program; null where none is configured.</param>
/// <param name="clock">Measures the thirty seconds.</param>
/// <param name="log">Told why a printing failed: what the browser said of itself, nothing of the page.</param>
internal sealed partial class ReportPrinter(string? browser, TimeProvider clock, ILogger<ReportPrinter> log) : IDisposable
{
    /// <summary>Most rows of a report that is printed: a browser keeps a page in memory as a whole.</summary>
    public const int MostRows = 3_000;

    private const int MostBytes = 40 * 1024 * 1024, MostSaid = 400;
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(30);
    private static readonly byte[] mark = "%PDF-"u8.ToArray();

    private readonly SemaphoreSlim one = new(1, 1);

    public bool IsConfigured => browser is not null;

    /// <summary>The page as PDF, or why there is none.</summary>
    /// <param name="html">A whole page that refers to nothing outside itself.</param>
    /// <param name="ct">Ends it, and the browser.</param>
    public async Task<(byte[]? Pdf, PrintRefusal? Refusal)> PrintAsync(string html, CancellationToken ct)
    {
        if (browser is null) return (null, PrintRefusal.None);
        if (!await one.WaitAsync(TimeSpan.Zero, ct)) return (null, PrintRefusal.Busy);
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("marrakech-print-");
            var (page, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(page, html, ct);
            var failure = await RunAsync(browser, Arguments(page, pdf, Path.Combine(folder.FullName, "profile")), folder.FullName, ct);
            if (failure is not null) return Fail(failure);
            var made = new FileInfo(pdf);
            if (!made.Exists) return Fail("It ended well and made no file.");
            if (made.Length > MostBytes) return Fail($"The file has {made.Length} bytes, and at most {MostBytes} are sent.");
            var bytes = await File.ReadAllBytesAsync(pdf, ct);
            return bytes.AsSpan().StartsWith(mark) ? (bytes, null) : Fail("What it made is no PDF.");
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return Fail($"It did not start: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Words of such a failure hold the path of a folder that is gone, and nothing of the page.
            return Fail($"Its folder could not be used: {failure.Message}");
        }
        finally
        {
            if (folder is not null) Remove(folder);
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    /// <summary>Nothing of them comes from whoever asks. Without network: every name leads nowhere. Script is forbidden by the page itself, for a browser told to run none prints nothing. Whoever is root has no sandbox of the browser's: it refuses to start with one.</summary>
    private static IReadOnlyList<string> Arguments(string page, string pdf, string profile)
    {
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--disable-crash-reporter",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://127.0.0.1:9", "--js-flags=--max-old-space-size=128", "--renderer-process-limit=1",
            .. sandbox, "--no-pdf-header-footer", $"--user-data-dir={profile}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ];
    }

    private (byte[]? Pdf, PrintRefusal? Refusal) Fail(string reason)
    {
        NotPrinted(log, reason);
        return (null, PrintRefusal.Failed);
    }

    /// <summary>Null where it ended in time, and well; else why not.</summary>
    private async Task<string?> RunAsync(string program, IReadOnlyList<string> arguments, string folder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, CreateNoWindow = true, WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Secrets of the site stand in its environment: the browser gets none of it but where programs and fonts are.
        start.Environment.Clear();
        foreach (var name in new[] { "PATH", "LANG", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "SystemRoot" })
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start);
        if (process is null) return "It did not start.";
        using var limit = new CancellationTokenSource(longest, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            process.StandardInput.Close();
            var said = SaidAsync(process.StandardError.BaseStream, ended.Token);
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, ended.Token), said, process.WaitForExitAsync(ended.Token));
            return process.ExitCode == 0 ? null : $"It ended with {process.ExitCode} and said: {await said}";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"It took longer than {longest.TotalSeconds:0} seconds and was ended.";
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The beginning of what a program complains of, in one line.</summary>
    private static async Task<string> SaidAsync(Stream stream, CancellationToken ct)
    {
        var (said, part) = (new byte[MostSaid], new byte[4_096]);
        var length = 0;
        for (int read; (read = await stream.ReadAsync(part, ct)) > 0;)
        {
            var taken = Math.Min(read, said.Length - length);
            part.AsSpan(0, taken).CopyTo(said.AsSpan(length));
            length += taken;
        }

        return string.Concat(Encoding.UTF8.GetString(said, 0, length).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The browser that prints reports (fund-reports-browser) made no PDF. {Reason}")]
    private static partial void NotPrinted(ILogger log, string reason);

    /// <summary>A file the browser still holds is left to the machine: its folder of temporary files is emptied by whoever runs it.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}

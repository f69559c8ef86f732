using System.Diagnostics;
using Marrakech.Host.Commands;
using Marrakech.Support;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>The newcomer's first command, as a process.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task The_site_opens_says_where_and_stops_when_told()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-run-");
        using var process = OperatorVerb.Start("run", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
        string message;
        // A machine that is slow enough is told first what it waits for.
        do message = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended without saying where.");
        while (message.StartsWith("Getting ready.", StringComparison.Ordinal));
        var address = message.Split(' ', ',').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('.');
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        // Places for watching files are few on Linux, and a verb that needs one fails where others hold them.
        if (OperatingSystem.IsLinux()) Assert.DoesNotContain("anon_inode:inotify", new DirectoryInfo($"/proc/{process.Id}/fd").EnumerateFiles().Select(f => f.LinkTarget));

        using (Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    /// <summary>The command line would cut off a verb two seconds after a signal, requests under way included.</summary>
    [Fact]
    public void The_command_line_waits_longer_than_the_server_does() =>
        Assert.True(Shared.Calling.ProcessTerminationTimeout > new HostOptions().ShutdownTimeout);

    [Fact]
    public async Task Where_it_cannot_run_it_says_why_and_what_to_do()
    {
        var (folder, other, spoilt) = (Directory.CreateTempSubdirectory("marrakech-run-"), Directory.CreateTempSubdirectory("marrakech-run-"), Directory.CreateTempSubdirectory("marrakech-run-"));
        await File.WriteAllTextAsync(Path.Combine(spoilt.FullName, "marrakech.db"), "This is a letter.", TestContext.Current.CancellationToken);
        using (var site = await SiteProcess.StartAsync(["--data", folder.FullName], TestContext.Current.CancellationToken))
        {
            var address = site.Client.BaseAddress!.ToString().TrimEnd('/');
            await RefusedAsync($"Another program listens at {address}. Stop it, or choose another address with --urls.", "--data", other.FullName, "--urls", address);
            await RefusedAsync("A site is running over this data folder.", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
            await RefusedAsync("The database cannot be used: SQLite Error 26: 'file is not a database'.", "--data", spoilt.FullName, "--urls", "http://127.0.0.1:0");
            // What was refused has harmed nothing.
            Assert.Equal("ready", await site.Client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
            var index = await OperatorVerb.RunAsync("index", "rebuild", "--data", folder.FullName);
            Assert.Equal(2, index.ExitCode);
            Assert.StartsWith("The search index is open in a running site.", index.Messages, StringComparison.Ordinal);
        }

        foreach (var one in new[] { folder, other, spoilt }) one.Delete(recursive: true);
    }

    private static async Task RefusedAsync(string why, params string[] arguments)
    {
        var outcome = await OperatorVerb.RunAsync(["run", .. arguments]);
        Assert.Equal(2, outcome.ExitCode);
        // The server may have logged its own line before; no list of methods comes after.
        Assert.StartsWith(why, outcome.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_refused()
    {
        var outcome = await OperatorVerb.RunAsync("no-such-verb");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("no-such-verb", outcome.Messages, StringComparison.Ordinal);
    }

    /// <summary>What the environment can say, the command line can; what is wrong is refused before anything is touched.</summary>
    [Fact]
    public async Task Every_setting_is_an_option_of_run_and_a_wrong_one_is_told()
    {
        var help = await OperatorVerb.RunAsync("run", "--help");
        Assert.All(Marrakech.Host.StartSettings.All.SelectMany(s => s.Keys), key => Assert.Contains($"--{key} ", help.Output, StringComparison.Ordinal));
        var folder = Path.Combine(Path.GetTempPath(), "marrakech-never-made");
        var refused = await OperatorVerb.RunAsync("run", "--data", folder, "--job-lease", "0");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("The setting job-lease (MARRAKECH_JOB_LEASE) must be a whole number from 1 to 3600", refused.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task The_folder_of_keys_can_be_shared()
    {
        var (folder, keys) = (Directory.CreateTempSubdirectory("marrakech-data-"), Directory.CreateTempSubdirectory("marrakech-keys-"));
        using (var site = await SiteProcess.StartAsync(["--data", folder.FullName, "--keys", keys.FullName], TestContext.Current.CancellationToken))
        {
            Assert.Contains("__RequestVerificationToken", await site.Client.GetStringAsync("/en/sign-in", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await site.KillAsync();
        }

        Assert.NotEmpty(keys.EnumerateFiles("key-*.xml"));
        Assert.Single(keys.EnumerateFiles("checkpoint.pem"));
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "keys")));
        folder.Delete(recursive: true);
        keys.Delete(recursive: true);
    }
}

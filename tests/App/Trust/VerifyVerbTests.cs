using System.Security.Cryptography;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>The verb as an operator and an outsider use it.</summary>
public abstract class VerifyVerbTests(TrustHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly TrailTables tables = new(host);

    [Fact]
    public async Task A_whole_trail_ends_with_zero_and_is_left_untouched()
    {
        var before = host.Engine == Engine.Sqlite ? Digest(Path.Combine(host.DataFolder, "marrakech.db")) : "";
        var (code, output, error) = await RunAsync("verify");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("The trail is whole.", output, StringComparison.Ordinal);
        Assert.Contains(host.Taker.KeyId, output, StringComparison.Ordinal);
        Assert.Equal(before, host.Engine == Engine.Sqlite ? Digest(Path.Combine(host.DataFolder, "marrakech.db")) : "");
    }

    [Fact]
    public async Task A_broken_trail_ends_with_one_and_names_the_place()
    {
        var (code, output, _) = await tables.WhileAsync(
            () => tables.RunAsync($"""update {tables.Act} set "Evidence" = 'x' where "Number" = 17"""), () => RunAsync("verify"));
        Assert.Equal(1, code);
        Assert.Contains("Act 17 was altered", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_ends_with_two()
    {
        foreach (var (arguments, sentence) in new[]
        {
            ((string[])["--file", "/nowhere/acts.jsonl"], "There is no file"),
            (["--key", Path.Combine(host.DataFolder, "trail", "checkpoints.log")], "holds no key"),
        })
        {
            var (code, output, error) = await RunAsync(["verify", .. arguments]);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(sentence, error, StringComparison.Ordinal);
        }

        var empty = Path.Combine(host.DataFolder, "not-there");
        var (missing, _, _) = await OperatorVerb.RunAsync("verify", "--data", empty);
        Assert.Equal(2, missing);
        Assert.False(Directory.Exists(empty));
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_refused()
    {
        var history = host.Engine == Engine.Postgres ? "kernel.migration" : "\"__EFMigrationsHistory\"";
        await tables.RunAsync($"create table kept_history as select * from {history}");
        await tables.RunAsync($"""delete from {history} where "MigrationId" = (select max("MigrationId") from {history})""");
        var (code, _, error) = await RunAsync("verify");
        await tables.RunAsync($"delete from {history}; insert into {history} select * from kept_history; drop table kept_history");
        Assert.Equal(2, code);
        Assert.Contains("older version", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_called_whole()
    {
        var keys = Path.Combine(host.DataFolder, "keys");
        Directory.Move(keys, keys + "-away");
        try
        {
            var (code, _, error) = await RunAsync("verify");
            Assert.Equal(2, code);
            Assert.Contains("--key FILE", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(keys + "-away", keys);
        }
    }

    [Fact]
    public async Task An_exported_trail_is_verified_without_the_database()
    {
        var (file, key, lines) = await ExportAsync();
        Assert.Contains(lines, l => !l.Contains("\"name\"", StringComparison.Ordinal) && !l.Contains("checkpoint", StringComparison.Ordinal) && l.Contains("\"hash\"", StringComparison.Ordinal));
        var (code, output, error) = await OperatorVerb.RunAsync("verify", "--file", file, "--key", key, "--data", Path.Combine(host.DataFolder, "nowhere"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("are not public", output, StringComparison.Ordinal);
        Assert.Contains(host.Taker.KeyId, output, StringComparison.Ordinal);
        var (own, told, _) = await OperatorVerb.RunAsync("verify", "--file", file);
        Assert.Equal(0, own);
        Assert.Contains("compare its id", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_export_is_found()
    {
        var (file, key, lines) = await ExportAsync();
        var act = Array.FindIndex(lines, l => l.Contains("\"number\":14,", StringComparison.Ordinal) && !l.Contains("checkpoint", StringComparison.Ordinal));
        var seen = Path.Combine(host.DataFolder, "trail", "checkpoints.log");
        foreach (var (altered, sentence) in new (string[], string)[]
        {
            ([.. lines[..act], lines[act].Replace("loaves", "cakes", StringComparison.Ordinal), .. lines[(act + 1)..]], "Act 14 was altered"),
            ([.. lines[..act], .. lines[(act + 1)..]], "Act 14 is missing"),
            ([.. lines[..act], lines[act + 1], lines[act], .. lines[(act + 2)..]], "Act 14 is missing"),
            ([.. lines[..(act + 1)], lines[act], .. lines[(act + 1)..]], "Act 14 stands in place 15"),
            ([.. lines[..act], "{}", .. lines[(act + 1)..]], "in place of act 14"),
            ([.. lines[..(act + 1)]], "is cut off after act 14"),
            ([.. lines.Where(l => !(l.Contains("checkpoint", StringComparison.Ordinal) && l.Contains("\"number\":2,", StringComparison.Ordinal)))], "checkpoint"),
        })
        {
            await File.WriteAllLinesAsync(file, altered, Ct);
            var (code, output, _) = await OperatorVerb.RunAsync("verify", "--file", file, "--key", key, "--checkpoints", seen);
            Assert.Equal(1, code);
            Assert.Contains(sentence, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_site_gives_what_the_verb_exports()
    {
        await host.Taker.TakeAsync(Ct);
        var file = Path.Combine(host.DataFolder, "whole.jsonl");
        var (code, _, _) = await RunAsync("export", "acts", "--format", "jsonl", "--output", file);
        Assert.Equal(0, code);
        Assert.Equal(await File.ReadAllTextAsync(file, Ct), await host.Client.GetStringAsync("/api/v1/acts.jsonl", Ct));
        var (refused, _, error) = await RunAsync("export", "acts", "--format", "csv");
        Assert.Equal(2, refused);
        Assert.Contains("jsonl", error, StringComparison.Ordinal);
    }

    private async Task<(string File, string Key, string[] Lines)> ExportAsync()
    {
        await host.Taker.TakeAsync(Ct);
        var (file, key) = (Path.Combine(host.DataFolder, "acts.jsonl"), Path.Combine(host.DataFolder, "key.pem"));
        await File.WriteAllTextAsync(file, await host.Client.GetStringAsync("/api/v1/acts.jsonl", Ct), Ct);
        await File.WriteAllTextAsync(key, await host.Client.GetStringAsync("/trail/key.pem", Ct), Ct);
        return (file, key, await File.ReadAllLinesAsync(file, Ct));
    }

    private static string Digest(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private Task<OperatorVerb.Outcome> RunAsync(params string[] arguments) => OperatorVerb.RunAsync([.. arguments, .. host.Arguments]);

    public sealed class OnSqlite(SqliteTrustHost host) : VerifyVerbTests(host), IClassFixture<SqliteTrustHost>;

    public sealed class OnPostgres(PostgresTrustHost host) : VerifyVerbTests(host), IClassFixture<PostgresTrustHost>;
}

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

    private static string Digest(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private Task<OperatorVerb.Outcome> RunAsync(params string[] arguments) => OperatorVerb.RunAsync([.. arguments, .. host.Arguments]);

    public sealed class OnSqlite(SqliteTrustHost host) : VerifyVerbTests(host), IClassFixture<SqliteTrustHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresTrustHost host) : VerifyVerbTests(host), IClassFixture<PostgresTrustHost>;
}

using Marrakech.Trust;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Merkle;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>Whoever holds the database can alter it. Each way is found, and named with its place.</summary>
public abstract class TamperTests(TrustHost host)
{
    private const string Forged = "'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'";
    private readonly TrailTables tables = new(host);

    [Fact]
    public async Task The_trail_is_whole()
    {
        var verdict = await VerifyAsync();
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Acts >= TrustHost.Acts);
        Assert.True(verdict.Checkpoints >= TrustHost.Sizes.Count);
        Assert.Equal(host.Taker.KeyId, verdict.KeyId);
    }

    [Theory]
    [InlineData("Name", "'Forged'")]
    [InlineData("Actor", "'system'")]
    [InlineData("At", "'2020-01-01T00:00:00.0000000Z'")]
    [InlineData("Reason", "'another'")]
    [InlineData("Reason", "null")]
    [InlineData("Evidence", "'{}'")]
    [InlineData("PreviousHash", Forged)]
    [InlineData("Hash", Forged)]
    [InlineData("Channel", "'page S-000002'")]
    [InlineData("Person", "'01900000-0000-7000-8000-0000000000ff'")]
    [InlineData("Person", "null")]
    [InlineData("Organisation", "'01900000-0000-7000-8000-0000000000ff'")]
    [InlineData("Role", "'Auditor'")]
    [InlineData("SubjectKind", "'shop'")]
    [InlineData("SubjectKey", "'V-99'")]
    [InlineData("Before", Forged)]
    [InlineData("After", Forged)]
    [InlineData("IsPublic", "not \"IsPublic\"")]
    public Task An_edited_field_is_found(string field, string value) =>
        MustFindAsync($"""update {tables.Act} set "{field}" = {value} where "Number" = 14""", "Altered", 14);

    [Fact]
    public Task A_deleted_act_is_found() => MustFindAsync($"""delete from {tables.Act} where "Number" = 14""", "Missing", 14);

    [Fact]
    public Task A_deleted_act_whose_gap_was_closed_is_found() => MustFindAsync(
        $"""delete from {tables.Act} where "Number" = 14; update {tables.Act} set "Number" = -"Number" where "Number" > 14; update {tables.Act} set "Number" = -"Number" - 1 where "Number" < 0""",
        "OutOfOrder", 14);

    [Fact]
    public Task An_inserted_act_is_found() => MustFindAsync(
        $"""
        update {tables.Act} set "Number" = -"Number" where "Number" >= 14; update {tables.Act} set "Number" = -"Number" + 1 where "Number" < 0;
        insert into {tables.Act} ("Number", "Name", "Actor", "At", "Evidence", "PreviousHash", "Hash", "IsPublic")
        select 14, 'Forged', 'system', "At", '[]', "PreviousHash", "Hash", "IsPublic" from {tables.Act} where "Number" = 15
        """,
        "Altered", 14);

    [Fact]
    public Task Swapped_acts_are_found() => MustFindAsync(
        $"""update {tables.Act} set "Number" = -14 where "Number" = 14; update {tables.Act} set "Number" = 14 where "Number" = 15; update {tables.Act} set "Number" = 15 where "Number" = -14""",
        "OutOfOrder", 14);

    [Fact]
    public Task A_truncated_trail_is_found() => MustFindAsync($"""delete from {tables.Act} where "Number" > 24""", "CutOff", 24);

    [Fact]
    public Task A_trail_truncated_with_its_checkpoints_is_found_by_the_log() => MustFindAsync(
        $"""delete from {tables.Act} where "Number" > 15; delete from {tables.Checkpoint} where "Size" > 15""", "CutOff", 15);

    [Fact]
    public Task A_trail_rolled_back_to_a_checkpoint_is_found_by_the_log() => MustFindAsync(
        $"""delete from {tables.Act} where "Number" > 20; delete from {tables.Checkpoint} where "Size" > 20""", "CutOff", 20);

    [Fact]
    public Task A_rewritten_tail_is_found() => MustFindAsync(() => tables.RewriteAsync(14, a => a.Number == 14 ? "{}" : a.Evidence), "Rewritten", 20);

    [Fact]
    public Task A_rewritten_tail_with_recomputed_roots_is_found() => MustFindAsync(
        async () =>
        {
            await tables.RewriteAsync(14, a => a.Number == 14 ? "{}" : a.Evidence);
            await tables.RunAsync($"""update {tables.Checkpoint} set "Root" = '{await RootAsync(20)}' where "Size" = 20""");
        },
        "SignatureFalse", 20);

    [Fact]
    public Task A_rewritten_tail_signed_with_another_key_is_found() => MustFindAsync(
        async () =>
        {
            await tables.RewriteAsync(14, a => a.Number == 14 ? "{}" : a.Evidence);
            using var forger = SigningKey.Make();
            var note = forger.Sign(new TreeHead(20, Digest.FromHex(await RootAsync(20))!.Value, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
            await tables.RunAsync($"""
                update {tables.Checkpoint} set "Root" = '{note.Head.Root.Hex}', "At" = '2026-01-01T00:00:00.0000000Z', "KeyId" = '{forger.Public.Id}',
                "PublicKey" = '{Convert.ToBase64String(forger.Public.Spki)}', "Signature" = '{Convert.ToBase64String(note.Signature.Span)}' where "Size" = 20
                """);
        },
        "UnknownKey", 20);

    [Theory]
    [InlineData("Number", "99", "CheckpointGap", 20)]
    [InlineData("Size", "19", "SignatureFalse", 19)]
    [InlineData("Root", Forged, "SignatureFalse", 20)]
    [InlineData("At", "'2020-01-01T00:00:00.0000000Z'", "SignatureFalse", 20)]
    [InlineData("KeyId", Forged, "UnknownKey", 20)]
    [InlineData("PublicKey", "'AAAA'", "UnknownKey", 20)]
    [InlineData("Signature", "'AAAA'", "SignatureFalse", 20)]
    [InlineData("Signature", "'?'", "SignatureFalse", 20)]
    public Task An_edited_checkpoint_is_found(string field, string value, string kind, int place) => MustFindAsync(
        // The last one steps aside, or else a gap would show there.
        $"""update {tables.Checkpoint} set "{field}" = {value} where "Size" = 20; delete from {tables.Checkpoint} where "Size" > 20""", kind, place);

    [Fact]
    public Task A_deleted_checkpoint_is_found() => MustFindAsync($"""delete from {tables.Checkpoint} where "Size" = 20""", "CheckpointMissing", 20);

    [Fact]
    public Task All_checkpoints_deleted_are_found_by_the_log() => MustFindAsync($"delete from {tables.Checkpoint}", "CheckpointMissing", 10);

    private Task MustFindAsync(string sql, string kind, long place) => MustFindAsync(() => tables.RunAsync(sql), kind, place);

    private async Task MustFindAsync(Func<Task> tamper, string kind, long place)
    {
        var verdict = await tables.WhileAsync(tamper, VerifyAsync);
        Assert.Equal((kind, place), (verdict.Kind, verdict.Place));
        Assert.NotEmpty(verdict.Broken!);
        Assert.Null((await VerifyAsync()).Broken);
    }

    private async Task<TrailVerdict> VerifyAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.VerifyTrailAsync(new VerifyRequest(), TestContext.Current.CancellationToken);
    }

    /// <summary>Root over the first acts as they stand in the database now.</summary>
    private async Task<string> RootAsync(int size)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var tree = new Frontier();
        await foreach (var act in scope.ServiceProvider.GetRequiredService<Marrakech.Trust.Features.Shared.ActReader>().AllAsync(Marrakech.Trust.Features.Shared.ActScope.Whole, Marrakech.Trust.Features.Shared.ActFilter.None))
        {
            if (act.Number <= size) tree.Append(MerkleHash.Leaf(Digest.FromHex(act.Hash)!.Value));
        }

        return tree.Root.Hex;
    }

    public sealed class OnSqlite(SqliteTrustHost host) : TamperTests(host), IClassFixture<SqliteTrustHost>;

    public sealed class OnPostgres(PostgresTrustHost host) : TamperTests(host), IClassFixture<PostgresTrustHost>;
}

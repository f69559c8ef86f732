using Marrakech.Kernel.Acts;
using Marrakech.Support.Trust;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Rules.Trust;

/// <summary>Each way to tamper with a trail is found and named with its place.</summary>
public sealed class TrailVerifierTests
{
    private static readonly InventedTrail sound = InventedTrail.Of(20, 6, 13, 19);

    public static TheoryData<string> Fields => [.. InventedTrail.Fields];

    [Fact]
    public async Task A_sound_trail_is_whole() => Assert.Null(await sound.VerifyAsync());

    [Fact]
    public async Task An_empty_trail_is_whole() => Assert.Null(await InventedTrail.Of(0).VerifyAsync());

    [Theory]
    [MemberData(nameof(Fields))]
    public Task An_edited_field_is_found(string field) => MustFindAsync(t => t.Edit(9, field), BreakKind.Altered, 9);

    [Theory]
    [MemberData(nameof(Fields))]
    public Task An_edited_field_with_its_hash_recomputed_is_found_at_the_next_link(string field) => MustFindAsync(
        t =>
        {
            t.Edit(9, field);
            t.Set(9, nameof(ActEntry.Hash), t.Acts[8].ComputeHash());
        },
        // A recomputed hash of an edited hash is the hash itself: nothing was changed.
        field switch { "Hash" => null, "PreviousHash" => BreakKind.Unlinked, _ => BreakKind.Unlinked },
        field == "PreviousHash" ? 9 : 10);

    [Fact]
    public Task A_deleted_act_is_found() => MustFindAsync(t => t.Acts.RemoveAt(8), BreakKind.Missing, 9);

    [Fact]
    public Task A_deleted_act_whose_gap_was_closed_is_found() => MustFindAsync(
        t =>
        {
            t.Acts.RemoveAt(8);
            t.Renumber();
        },
        BreakKind.OutOfOrder, 9, 10);

    [Fact]
    public Task An_inserted_act_is_found() => MustFindAsync(
        t =>
        {
            t.Acts.Insert(8, t.Forge(9, t.Acts[7].Hash));
            t.Renumber();
        },
        BreakKind.Inserted, 9);

    [Fact]
    public Task An_act_inserted_carelessly_is_found() => MustFindAsync(
        t =>
        {
            t.Acts.Insert(8, t.Forge(9, t.Acts[3].Hash));
            t.Renumber();
        },
        BreakKind.Unlinked, 9);

    [Fact]
    public Task Swapped_acts_are_found() => MustFindAsync(
        t =>
        {
            (t.Acts[4], t.Acts[14]) = (t.Acts[14], t.Acts[4]);
            t.Renumber();
        },
        BreakKind.OutOfOrder, 5, 15);

    [Fact]
    public Task A_truncated_trail_is_found_by_its_checkpoints() => MustFindAsync(t => t.Acts.RemoveRange(15, 5), BreakKind.CutOff, 15, 19);

    [Fact]
    public Task A_truncated_trail_without_its_checkpoints_is_found_by_who_saw_them() => MustFindAsync(
        t =>
        {
            t.Acts.RemoveRange(10, 10);
            t.Checkpoints.RemoveRange(1, 2);
        },
        BreakKind.CutOff, 10, 13);

    [Fact]
    public Task A_rewritten_history_is_found() => MustFindAsync(
        t =>
        {
            t.Edit(8, nameof(ActEntry.Evidence));
            t.Rehash(8);
        },
        BreakKind.Rewritten, 13);

    [Fact]
    public Task A_rewritten_history_with_recomputed_roots_is_found() => MustFindAsync(
        t =>
        {
            t.Edit(8, nameof(ActEntry.Evidence));
            t.Rehash(8);
            for (var i = 1; i < 3; i++) Replace(t, i, r => Row(r, root: t.RootOf((int)r.Size).Hex));
        },
        BreakKind.SignatureFalse, 13);

    [Fact]
    public Task A_rewritten_history_signed_with_another_key_is_found() => MustFindAsync(
        t =>
        {
            using var forger = SigningKey.Make();
            t.Edit(8, nameof(ActEntry.Evidence));
            t.Rehash(8);
            for (var i = 1; i < 3; i++) Replace(t, i, r => Checkpoint.Of(r.Number, forger.Sign(new TreeHead(r.Size, t.RootOf((int)r.Size), r.At)), forger.Public));
        },
        BreakKind.UnknownKey, 13);

    [Theory]
    [InlineData("number", nameof(BreakKind.CheckpointGap), 13)]
    [InlineData("size", nameof(BreakKind.CheckpointMissing), 13)]
    [InlineData("root", nameof(BreakKind.SignatureFalse), 13)]
    [InlineData("at", nameof(BreakKind.SignatureFalse), 13)]
    [InlineData("keyId", nameof(BreakKind.UnknownKey), 13)]
    [InlineData("publicKey", nameof(BreakKind.UnknownKey), 13)]
    [InlineData("signature", nameof(BreakKind.SignatureFalse), 13)]
    public Task An_edited_checkpoint_is_found(string field, string kind, long place) => MustFindAsync(
        t => Replace(t, 1, r => field switch
        {
            "number" => Row(r, number: r.Number + 5),
            "size" => Row(r, size: r.Size + 1),
            "root" => Row(r, root: new string('a', 64)),
            "at" => Row(r, at: r.At.AddTicks(1)),
            "keyId" => Row(r, keyId: new string('b', 64)),
            "publicKey" => Row(r, publicKey: "AAAA"),
            _ => Row(r, signature: Convert.ToBase64String(new byte[70])),
        }),
        Enum.Parse<BreakKind>(kind), place);

    [Fact]
    public Task A_repeated_act_is_found() => MustFindAsync(t => t.Acts.Insert(9, t.Acts[8]), BreakKind.OutOfOrder, 10, 9);

    [Fact]
    public Task A_repeated_checkpoint_is_found() => MustFindAsync(
        t => t.Checkpoints.Add(Row(t.Checkpoints[0], number: 4)), BreakKind.CheckpointReplaced, 6);

    [Fact]
    public Task A_checkpoint_signed_anew_is_found_by_who_saw_the_first() => MustFindAsync(t => t.Resign(1), BreakKind.CheckpointReplaced, 13);

    [Fact]
    public Task A_deleted_checkpoint_is_found() => MustFindAsync(t => t.Checkpoints.RemoveAt(1), BreakKind.CheckpointMissing, 13);

    [Fact]
    public Task A_deleted_checkpoint_that_nobody_saw_is_found() => MustFindAsync(
        t =>
        {
            t.Checkpoints.RemoveAt(1);
            t.Seen.Clear();
        },
        BreakKind.CheckpointGap, 19);

    [Fact]
    public Task The_last_checkpoint_deleted_is_found_by_who_saw_it() => MustFindAsync(t => t.Checkpoints.RemoveAt(2), BreakKind.CheckpointMissing, 19);

    [Fact]
    public Task A_forged_sight_is_found() => MustFindAsync(
        t =>
        {
            using var forger = SigningKey.Make();
            t.Seen[1] = forger.Sign(t.Seen[1].Head);
        },
        BreakKind.SignatureFalse, 13);

    private static async Task MustFindAsync(Action<InventedTrail> tamper, BreakKind? kind, long place, long? other = null)
    {
        var trail = sound.Copy();
        tamper(trail);
        var found = await trail.VerifyAsync();
        Assert.Equal(kind, found?.Kind);
        if (kind is null) return;
        Assert.Equal(place, found!.Place);
        if (other is not null) Assert.Equal(other, found.Other);
    }

    private static void Replace(InventedTrail trail, int index, Func<Checkpoint, Checkpoint> change) => trail.Checkpoints[index] = change(trail.Checkpoints[index]);

    private static Checkpoint Row(
        Checkpoint row, long? number = null, long? size = null, string? root = null, DateTimeOffset? at = null, string? keyId = null, string? publicKey = null, string? signature = null) => new()
        {
            Number = number ?? row.Number,
            Size = size ?? row.Size,
            Root = root ?? row.Root,
            At = at ?? row.At,
            KeyId = keyId ?? row.KeyId,
            PublicKey = publicKey ?? row.PublicKey,
            Signature = signature ?? row.Signature,
        };
}

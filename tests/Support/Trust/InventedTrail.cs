using System.Globalization;
using System.Reflection;
using Marrakech.Kernel.Acts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Support.Trust;

/// <summary>A sound trail in memory, to be tampered with: acts, signed checkpoints, and the list of them that somebody saw.</summary>
internal sealed class InventedTrail
{
    private static readonly DateTimeOffset start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly PropertyInfo[] fields = [.. typeof(ActEntry).GetProperties().Where(p => p.CanWrite)];
    private static readonly SigningKey key = SigningKey.Make();
    private static readonly TrustedKeys trusted = new([key.Public]);

    private InventedTrail(List<ActEntry> acts, List<Checkpoint> checkpoints, List<SignedNote> seen) => (Acts, Checkpoints, Seen) = (acts, checkpoints, seen);

    /// <summary>Every field of an act that can be edited, its number aside.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. fields.Select(f => f.Name).Except(["Number"])];

    public List<ActEntry> Acts { get; }

    public List<Checkpoint> Checkpoints { get; }

    public List<SignedNote> Seen { get; }

    /// <summary>A trail with checkpoints of these sizes, all of which were seen.</summary>
    public static InventedTrail Of(int acts, params IReadOnlyList<int> sizes)
    {
        var trail = new InventedTrail([.. Enumerable.Range(1, acts).Select(Invent)], [], []);
        trail.Rehash(1);
        foreach (var size in sizes)
        {
            var note = key.Sign(new TreeHead(size, trail.RootOf(size), start.AddMinutes(size)));
            trail.Checkpoints.Add(Checkpoint.Of(trail.Checkpoints.Count + 1, note, key.Public));
            trail.Seen.Add(note);
        }

        return trail;
    }

    /// <summary>The same trail as lists of its own.</summary>
    public InventedTrail Copy() => new([.. Acts], [.. Checkpoints], [.. Seen]);

    /// <summary>Root over the first <paramref name="size"/> acts.</summary>
    public Digest RootOf(int size)
    {
        var tree = new Frontier();
        foreach (var act in Acts.Take(size)) tree.Append(MerkleHash.Leaf(Digest.FromHex(act.Hash)!.Value));
        return tree.Root;
    }

    /// <summary>Gives every act from this number on its place and hashes anew, as a thorough forger does.</summary>
    public void Rehash(int from)
    {
        for (var i = from - 1; i < Acts.Count; i++)
        {
            Set(i + 1, nameof(ActEntry.Number), (long)(i + 1));
            Set(i + 1, nameof(ActEntry.PreviousHash), i == 0 ? new string('0', 64) : Acts[i - 1].Hash);
            Set(i + 1, nameof(ActEntry.Hash), Acts[i].ComputeHash());
        }
    }

    /// <summary>Numbers the acts by their place and leaves their hashes.</summary>
    public void Renumber()
    {
        for (var i = 0; i < Acts.Count; i++) Set(i + 1, nameof(ActEntry.Number), (long)(i + 1));
    }

    /// <summary>Replaces an act by one that differs in a field.</summary>
    public void Set(int place, string field, object? value)
    {
        var copy = Clone(Acts[place - 1]);
        fields.Single(f => f.Name == field).SetValue(copy, value);
        Acts[place - 1] = copy;
    }

    /// <summary>Edits a field to something else of its kind.</summary>
    public void Edit(int place, string field)
    {
        var value = fields.Single(f => f.Name == field).GetValue(Acts[place - 1]);
        Set(place, field, value switch
        {
            null when field is "Person" or "Organisation" => new Guid(7, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]),
            null => "forged",
            string { Length: 64 } hash => (hash[0] == 'f' ? 'e' : 'f') + hash[1..],
            string text => text + "x",
            bool flag => !flag,
            DateTimeOffset at => at.AddMicroseconds(1),
            Guid => null,
            _ => throw new InvalidOperationException($"{field} has a kind this test does not know."),
        });
    }

    /// <summary>Replaces a checkpoint by one over the same acts that the same key signs a minute later.</summary>
    public void Resign(int index)
    {
        var row = Checkpoints[index];
        Checkpoints[index] = Checkpoint.Of(row.Number, key.Sign(row.Note()!.Head with { At = row.At.AddMinutes(1) }), key.Public);
    }

    /// <summary>An act of somebody else, with its own hash in order.</summary>
    public ActEntry Forge(int place, string previous)
    {
        var forged = new ActEntry { Number = place, Name = "Forged", Actor = "system", At = start, Evidence = "{}", PreviousHash = previous };
        fields.Single(f => f.Name == nameof(ActEntry.Hash)).SetValue(forged, forged.ComputeHash());
        return forged;
    }

    /// <summary>What the verifier says of the trail.</summary>
    public async Task<Break?> VerifyAsync()
    {
        var verifier = new TrailVerifier(trusted);
        var parts = TrailOrder.MergeAsync(
            Acts.OrderBy(a => a.Number).Select(TrailPart (a) => ActPart.Of(a)).ToAsyncEnumerable(),
            [Checkpoints.Select(Mark (c) => new CheckpointMark(c)).ToAsyncEnumerable(), Seen.Select(Mark (n) => new WitnessMark(n)).ToAsyncEnumerable()]);
        await foreach (var part in parts)
        {
            if (verifier.Take(part) is { } broken) return broken;
        }

        return null;
    }

    private static ActEntry Clone(ActEntry act)
    {
        var copy = new ActEntry { Number = 0, Name = "", Actor = "", At = default, Evidence = "", PreviousHash = "" };
        foreach (var field in fields) field.SetValue(copy, field.GetValue(act));
        return copy;
    }

    private static ActEntry Invent(int number) => new()
    {
        Number = number,
        Name = number % 3 == 0 ? "OvenLit" : "BreadBaked",
        Actor = "person",
        At = start.AddSeconds(number),
        Reason = number % 4 == 0 ? "it was cold" : null,
        Evidence = string.Create(CultureInfo.InvariantCulture, $$"""{"loaves":{{number}}}"""),
        PreviousHash = "",
        Channel = "page S-000001",
        Person = number % 2 == 0 ? new Guid(number, 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]) : null,
        Role = number % 2 == 0 ? "Expert" : null,
        SubjectKind = "oven",
        SubjectKey = string.Create(CultureInfo.InvariantCulture, $"O-{number}"),
        After = new string('a', 64),
        IsPublic = number % 5 != 0,
    };
}

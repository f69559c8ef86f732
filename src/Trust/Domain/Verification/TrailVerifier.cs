using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Trust.Domain.Verification;

/// <summary>Recomputes a trail part by part at constant memory and names the first broken link: hashes, chain, numbers, and root and signature of every checkpoint.</summary>
internal sealed class TrailVerifier(TrustedKeys keys)
{
    private static readonly string FirstPrevious = new('0', Digest.Length * 2);
    private readonly Frontier tree = new();
    /// <summary>Hash of the last record found sound; 64 zeros before the first.</summary>
    public string LastHash { get; private set; } = FirstPrevious;
    private SignedNote? lastNote;
    private long checkpoints;

    /// <summary>Acts found sound.</summary>
    public long Acts => tree.Size;

    /// <summary>Acts of which only the hash was given.</summary>
    public long Closed { get; private set; }

    /// <summary>Checkpoints found sound.</summary>
    public long Checkpoints => checkpoints;

    /// <summary>The last checkpoint found sound.</summary>
    public SignedNote? Last => lastNote;

    /// <summary>Root over the acts found sound.</summary>
    public Digest Root => tree.Root;

    /// <summary>Takes the next part; what it answers is the first broken link, after which nothing more can be said.</summary>
    public Break? Take(TrailPart part) => part switch
    {
        ActPart act => Take(act),
        CheckpointMark mark => Take(mark.Row),
        WitnessMark mark => Take(mark.Note),
        UnreadableMark mark => new Break(BreakKind.WitnessUnreadable, mark.Line),
        UnreadablePart => new Break(BreakKind.Unreadable, tree.Size + 1),
        _ => throw new InvalidOperationException($"A trail has no part {part}."),
    };

    private Break? Take(ActPart part)
    {
        var expected = tree.Size + 1;
        if (part.Number > expected) return new Break(BreakKind.Missing, expected);
        if (part.Number < expected) return new Break(BreakKind.OutOfOrder, expected, part.Number);
        if (part.Act is { } act && act.ComputeHash() != part.Hash) return Misfit(part, ActPlace.TrueNumber(act, part.Hash));
        if (part.PreviousHash != LastHash) return new Break(BreakKind.Unlinked, expected);
        if (Digest.FromHex(part.Hash) is not { } hash) return new Break(BreakKind.Unreadable, expected);
        if (part.Act is null) Closed++;
        tree.Append(MerkleHash.Leaf(hash));
        LastHash = part.Hash;
        return null;
    }

    /// <summary>All acts before this one fitted: when this one fits the number before, the one before it was put in.</summary>
    private static Break Misfit(ActPart part, long? trueNumber) => trueNumber switch
    {
        null => new Break(BreakKind.Altered, part.Number),
        var number when number == part.Number - 1 => new Break(BreakKind.Inserted, part.Number - 1),
        var number => new Break(BreakKind.OutOfOrder, part.Number, number.Value),
    };

    private Break? Take(Checkpoint row)
    {
        if (row.Number != checkpoints + 1) return new Break(BreakKind.CheckpointGap, row.Size);
        if (row.Note() is not { } note) return new Break(BreakKind.SignatureFalse, row.Size);
        if (Signer(row) is not { } signer || signer.Id != row.KeyId) return new Break(BreakKind.UnknownKey, row.Size);
        if (!signer.Signed(note)) return new Break(BreakKind.SignatureFalse, row.Size);
        if (Misses(note) is { } broken) return broken;
        checkpoints++;
        lastNote = note;
        return null;
    }

    /// <summary>What somebody saw must stand in the trail as it was seen.</summary>
    private Break? Take(SignedNote seen)
    {
        // Equal to a checkpoint that was just found sound: sound.
        if (seen.Text == lastNote?.Text) return null;
        if (keys.SignerOf(seen) is null) return new Break(BreakKind.SignatureFalse, seen.Head.Size);
        if (Misses(seen) is { } broken) return broken;
        return new Break(lastNote?.Head.Size == seen.Head.Size ? BreakKind.CheckpointReplaced : BreakKind.CheckpointMissing, seen.Head.Size);
    }

    private Break? Misses(SignedNote note)
    {
        var (size, root) = (note.Head.Size, note.Head.Root);
        if (size > tree.Size) return new Break(BreakKind.CutOff, tree.Size, size);
        if (size < tree.Size) return new Break(BreakKind.CheckpointReplaced, size);
        return tree.Root == root ? null : new Break(BreakKind.Rewritten, size, lastNote?.Head.Size ?? 0);
    }

    private PublicKey? Signer(Checkpoint row)
    {
        var spki = new byte[Checkpoint.SpkiLength];
        return Convert.TryFromBase64String(row.PublicKey, spki, out var length) ? keys.Find(spki.AsSpan(0, length)) : null;
    }
}

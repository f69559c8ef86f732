using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Trust.Data;

/// <summary>A signed checkpoint as it stands in the database. It is no act: it is made of the acts, or of the records of another log, and changes nothing they say.</summary>
internal sealed class Checkpoint
{
    public const int DigestLength = 64, SpkiLength = 200, SignatureLength = 200, LogLength = 60;

    /// <summary>Name of the log it is of. It is part of what is signed: a row moved to another log is found.</summary>
    public string Log { get; init; } = TreeHead.Acts;

    /// <summary>Position among the checkpoints of its log, from 1, without gaps: of two nodes that take one at once, one fails here.</summary>
    public required long Number { get; init; }

    /// <summary>Number of records it covers.</summary>
    public required long Size { get; init; }

    /// <summary>Root of the tree over them, lower-case hexadecimal.</summary>
    public required string Root { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the key, lower-case hexadecimal.</summary>
    public required string KeyId { get; init; }

    /// <summary>SubjectPublicKeyInfo of the key in Base64: later readers need it even when the key is no longer used.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Signature in Base64.</summary>
    public required string Signature { get; init; }

    /// <summary>Keeps what <paramref name="key"/> signed.</summary>
    public static Checkpoint Of(long number, SignedNote note, PublicKey key) => new()
    {
        Log = note.Head.Log,
        Number = number,
        Size = note.Head.Size,
        Root = note.Head.Root.Hex,
        At = note.Head.At,
        KeyId = key.Id,
        PublicKey = Convert.ToBase64String(key.Spki),
        Signature = Convert.ToBase64String(note.Signature.Span),
    };

    /// <summary>The note that was signed; null where the row holds what no note can hold.</summary>
    public SignedNote? Note()
    {
        if (Size < 1 || Digest.FromHex(Root) is not { } root || KeyId.Length != DigestLength) return null;
        try
        {
            return new SignedNote(new TreeHead(Size, root, At, Log), Convert.FromHexString(KeyId).AsMemory(0, SignedNote.HintLength), Convert.FromBase64String(Signature));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

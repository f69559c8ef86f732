namespace Marrakech.Trust.Domain.Checkpoints;

/// <summary>A checkpoint as it is published, kept and compared: a signed note (C2SP signed-note) of six lines.</summary>
/// <remarks>
/// Origin, size, root in Base64, instant, an empty line, and the signature line: a dash, the origin, and in Base64 the first four
/// bytes of the key's id followed by an ECDSA signature (P-256, SHA-256, DER) over the first four lines.
/// </remarks>
/// <param name="Head">What is signed.</param>
/// <param name="KeyHint">First four bytes of the SHA-256 of the key's SubjectPublicKeyInfo.</param>
/// <param name="Signature">The signature in DER.</param>
internal sealed record SignedNote(TreeHead Head, ReadOnlyMemory<byte> KeyHint, ReadOnlyMemory<byte> Signature)
{
    /// <summary>Lines of a note.</summary>
    public const int Lines = 6;

    /// <summary>Bytes of the key's id that stand in a note.</summary>
    public const int HintLength = 4;

    /// <summary>The note, ended by a line feed.</summary>
    public string Text => $"{Head.Body}\n{Mark(Head.Log)}{Convert.ToBase64String([.. KeyHint.Span, .. Signature.Span])}\n";

    /// <summary>Whether a line ends a note of this log.</summary>
    public static bool IsLast(string line, string log) => line.StartsWith(Mark(log), StringComparison.Ordinal);

    /// <summary>Reads six lines; null unless they are a note of this log written exactly as we write it.</summary>
    public static SignedNote? Read(IReadOnlyList<string> lines, string log = TreeHead.Acts)
    {
        if (lines.Count != Lines || lines[0] != TreeHead.OriginOf(log) || lines[4].Length > 0 || !IsLast(lines[5], log)) return null;
        if (TreeHead.Read(lines[1], lines[2], lines[3], log) is not { } head) return null;
        var bytes = new byte[lines[5].Length];
        if (!Convert.TryFromBase64String(lines[5][Mark(log).Length..], bytes, out var length) || length <= HintLength) return null;
        var note = new SignedNote(head, bytes.AsMemory(0, HintLength), bytes.AsMemory(HintLength, length - HintLength));
        return note.Text == string.Join('\n', lines) + "\n" ? note : null;
    }

    /// <summary>Reads the text of one note; null unless it is one of this log.</summary>
    public static SignedNote? Read(string text, string log = TreeHead.Acts) => text.EndsWith('\n') ? Read(text[..^1].Split('\n'), log) : null;

    private static string Mark(string log) => $"\u2014 {TreeHead.OriginOf(log)} ";
}

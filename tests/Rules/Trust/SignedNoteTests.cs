using CsCheck;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Rules.Trust;

public sealed class SignedNoteTests
{
    private static readonly SigningKey key = SigningKey.Make();
    private static readonly SignedNote note = key.Sign(new TreeHead(120, Digest.Of([1, 2, 3]), new DateTimeOffset(2026, 3, 1, 8, 2, 0, TimeSpan.Zero)));

    [Fact]
    public void A_note_is_six_lines_and_comes_back()
    {
        Assert.StartsWith("marrakech/acts\n120\n", note.Text, StringComparison.Ordinal);
        Assert.Contains("\n2026-03-01T08:02:00.0000000Z\n\n\u2014 marrakech/acts ", note.Text, StringComparison.Ordinal);
        Assert.Equal(SignedNote.Lines + 1, note.Text.Split('\n').Length);
        var read = SignedNote.Read(note.Text);
        Assert.Equal(note.Text, read?.Text);
        Assert.True(key.Public.Signed(read!));
    }

    [Fact]
    public void The_signature_is_of_this_key_and_no_other()
    {
        using var other = SigningKey.Make();
        Assert.False(other.Public.Signed(note));
        // The right hint alone proves nothing.
        Assert.False(key.Public.Signed(new SignedNote(note.Head, note.KeyHint, other.Sign(note.Head).Signature)));
        Assert.False(key.Public.Signed(new SignedNote(note.Head, other.Sign(note.Head).KeyHint, note.Signature)));
    }

    [Fact]
    public void A_note_altered_anywhere_is_none_or_unsigned() => Gen.Select(Gen.Int[0, note.Text.Length - 1], Gen.Char[' ', '~']).Sample((place, letter) =>
    {
        if (note.Text[place] == letter) return;
        var altered = SignedNote.Read(note.Text[..place] + letter + note.Text[(place + 1)..]);
        Assert.False(altered is not null && key.Public.Signed(altered));
    }, iter: 500);

    /// <summary>Two spellings of one note would be two notes to whoever compares texts.</summary>
    [Fact]
    public void A_note_has_one_spelling()
    {
        Assert.Null(SignedNote.Read(note.Text.Replace("\n120\n", "\n0120\n", StringComparison.Ordinal)));
        Assert.Null(SignedNote.Read(note.Text.Insert(note.Text.Length - 5, " ")));
        Assert.Null(SignedNote.Read(note.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Null(SignedNote.Read(note.Text + "\n"));
        Assert.Null(SignedNote.Read(note.Text[..^1]));
    }

    [Fact]
    public void A_key_comes_back_from_its_file()
    {
        using var read = SigningKey.FromPem(key.ExportPem());
        using var half = PublicKey.FromPem(key.Public.Pem);
        using var whole = PublicKey.FromPem(key.ExportPem());
        Assert.Equal([key.Public.Id, key.Public.Id, key.Public.Id], [read.Public.Id, half?.Id, whole?.Id]);
        Assert.DoesNotContain("PRIVATE", key.Public.Pem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_is_no_key_is_refused(string text) => Assert.Null(PublicKey.FromPem(text));
}

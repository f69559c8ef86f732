using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Trust.Domain.Checkpoints;

/// <summary>The half of a checkpoint key that everybody may have: ECDSA on P-256.</summary>
internal sealed class PublicKey : IDisposable
{
    private readonly ECDsa key;

    private PublicKey(ECDsa key)
    {
        this.key = key;
        Spki = key.ExportSubjectPublicKeyInfo();
        Id = Convert.ToHexStringLower(SHA256.HashData(Spki));
    }

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public byte[] Spki { get; }

    /// <summary>SHA-256 of <see cref="Spki"/>, lower-case hexadecimal.</summary>
    public string Id { get; }

    /// <summary>The key as people pass it on.</summary>
    public string Pem => key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Reads a SubjectPublicKeyInfo; null unless it is a key on P-256.</summary>
    public static PublicKey? FromSpki(ReadOnlySpan<byte> spki)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            if (read == spki.Length && IsP256(key)) return new PublicKey(key);
        }
        catch (CryptographicException)
        {
            // Not a key: the answer below says so.
        }

        key.Dispose();
        return null;
    }

    /// <summary>Reads a PEM file that holds the public or the whole key; null unless it is a key on P-256.</summary>
    public static PublicKey? FromPem(string pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return IsP256(key) ? FromSpki(key.ExportSubjectPublicKeyInfo()) : null;
        }
        catch (Exception refused) when (refused is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether <paramref name="note"/> carries this key's signature.</summary>
    public bool Signed(SignedNote note) =>
        note.KeyHint.Span.SequenceEqual(Convert.FromHexString(Id).AsSpan(0, SignedNote.HintLength))
        && key.VerifyData(Encoding.UTF8.GetBytes(note.Head.Body), note.Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    private static bool IsP256(ECDsa key) => key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
}

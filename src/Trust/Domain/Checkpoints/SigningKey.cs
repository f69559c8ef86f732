using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Trust.Domain.Checkpoints;

/// <summary>The key a hub signs its checkpoints with.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key)
    {
        this.key = key;
        Public = PublicKey.FromSpki(key.ExportSubjectPublicKeyInfo()) ?? throw new CryptographicException("The checkpoint key must be a key on the curve P-256.");
    }

    /// <summary>The half everybody may have.</summary>
    public PublicKey Public { get; }

    /// <summary>Makes a new key.</summary>
    public static SigningKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads the key from a PEM file; throws <see cref="CryptographicException"/> for anything else.</summary>
    public static SigningKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(true).D is not null) return new SigningKey(key);
        }
        catch (ArgumentException refused)
        {
            key.Dispose();
            throw new CryptographicException("The file holds no private key in PEM.", refused);
        }
        catch
        {
            key.Dispose();
            throw;
        }

        throw new CryptographicException("The file holds no private key.");
    }

    /// <summary>The whole key, to be kept where nobody else reads.</summary>
    public string ExportPem() => key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>Signs a checkpoint.</summary>
    public SignedNote Sign(TreeHead head) => new(
        head,
        Convert.FromHexString(Public.Id).AsMemory(0, SignedNote.HintLength),
        key.SignData(Encoding.UTF8.GetBytes(head.Body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <inheritdoc />
    public void Dispose()
    {
        Public.Dispose();
        key.Dispose();
    }
}

using System.Security.Cryptography;
using Marrakech.Trust.Domain.Checkpoints;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>The keys of checkpoints: the one this hub signs with, and the public halves of those it signed with before.</summary>
/// <param name="Folder">Folder of the keys, which all nodes of a hub share.</param>
/// <param name="Given">File of the signing key where it stands elsewhere; null for the folder's own.</param>
internal sealed record KeyFolder(string Folder, string? Given)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string SigningFile => Given ?? Path.Combine(Folder, "checkpoint.pem");

    /// <summary>The signing key; the first start makes it.</summary>
    public SigningKey Signing()
    {
        if (Given is null && !File.Exists(SigningFile)) Make();
        try
        {
            return SigningKey.FromPem(File.ReadAllText(SigningFile));
        }
        catch (CryptographicException refused)
        {
            throw new InvalidOperationException($"{SigningFile} holds no private key on P-256 in PEM. Put the key back, or move the file away so that a new one is made.", refused);
        }
    }

    /// <summary>Every key of the folder and the given one: their signatures count here.</summary>
    public TrustedKeys Trusted(params IEnumerable<PublicKey> more)
    {
        var files = Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.pem") : [];
        if (Given is not null && File.Exists(Given)) files = files.Append(Given);
        return new TrustedKeys([.. files.Order(StringComparer.Ordinal).Select(f => PublicKey.FromPem(File.ReadAllText(f))).OfType<PublicKey>(), .. more]);
    }

    /// <summary>Two processes may start at once: the first file there is the key of both.</summary>
    private void Make()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }

        var part = $"{SigningFile}.{Environment.ProcessId}";
        using (var key = SigningKey.Make())
        using (var file = new FileStream(part, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPem()));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(part, SigningFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(SigningFile))
        {
            File.Delete(part);
        }
    }
}

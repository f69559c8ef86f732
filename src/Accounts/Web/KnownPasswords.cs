using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Accounts.Contracts;

namespace Marrakech.Accounts.Web;

/// <summary>Passwords everybody who guesses tries first: the list the product carries and the operator's own. Nothing is asked of anybody else.</summary>
internal sealed class KnownPasswords
{
    private const string Resource = "known-passwords.bin";
    private readonly ulong[] carried;
    private readonly HashSet<ulong> own = [];

    /// <summary>Reads both; throws where the operator's file cannot be read.</summary>
    public KnownPasswords(AccountsSettings settings)
    {
        using var stream = typeof(KnownPasswords).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        carried = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < carried.Length; i++) carried[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)));
        if (settings.PasswordList is not { } file) return;
        if (!File.Exists(file)) throw new InvalidOperationException($"The setting password-list names {file}, which is not there. Correct it or leave it out.");
        foreach (var line in File.ReadLines(file)) own.Add(PrefixOf(line.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant()));
    }

    public int Count => carried.Length + own.Count;

    /// <param name="core">Lower case, as <see cref="Domain.PasswordCore"/> makes it.</param>
    public bool Contains(string core) => PrefixOf(core) is var prefix && (Array.BinarySearch(carried, prefix) >= 0 || own.Contains(prefix));

    private static ulong PrefixOf(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

namespace Marrakech.Trust.Domain.Checkpoints;

/// <summary>The keys whose signatures count. With none named beforehand, those a trail brings along count, and nobody but the reader can say whose they are.</summary>
internal sealed class TrustedKeys(IEnumerable<PublicKey> named, bool takesAny = false) : IDisposable
{
    private readonly Dictionary<string, PublicKey> keys = named.DistinctBy(k => k.Id).ToDictionary(k => k.Id);

    /// <summary>Whether keys a trail brings along count too.</summary>
    public bool TakesAny => takesAny;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => keys.Count == 0;

    /// <summary>The trusted key with this SubjectPublicKeyInfo; null where it is none.</summary>
    public PublicKey? Find(ReadOnlySpan<byte> spki)
    {
        var key = PublicKey.FromSpki(spki);
        if (key is null) return null;
        if (keys.TryGetValue(key.Id, out var known))
        {
            key.Dispose();
            return known;
        }

        if (takesAny) return keys[key.Id] = key;
        key.Dispose();
        return null;
    }

    /// <summary>The trusted key that signed <paramref name="note"/>; null where none did.</summary>
    public PublicKey? SignerOf(SignedNote note) => keys.Values.FirstOrDefault(k => k.Signed(note));

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var key in keys.Values) key.Dispose();
    }
}

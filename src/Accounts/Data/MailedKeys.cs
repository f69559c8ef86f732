using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Data;

/// <summary>What a mailed key stands for, where it holds.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Payload">What was kept with it.</param>
/// <param name="Row">The row as read, so that of two who use it at once one only succeeds.</param>
internal sealed record MailedKey(Guid Person, string Payload, string Row);

/// <summary>Keys sent by e-mail: good once, for an hour, and only the last one sent for a purpose. Digests alone are kept.</summary>
internal sealed class MailedKeys(AppDb db, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private const string Provider = "mailed-key";
    private const int SecretLength = 32, PersonLength = 16;

    /// <summary>Makes a key, inside an open act; one sent before for the same purpose is void.</summary>
    public async Task<string> MakeAsync(Guid person, string purpose, string payload, CancellationToken ct)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var row = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow() + Lasts:O} {Digest(secret)} {payload}");
        if (await Rows(person, purpose).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, row), ct) == 0)
            db.Add(new IdentityUserToken<Guid> { UserId = person, LoginProvider = Provider, Name = purpose, Value = row });
        return Base64Url.EncodeToString([.. person.ToByteArray(), .. secret]);
    }

    /// <summary>When the last key for this purpose was made; null where there is none.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(Guid person, string purpose, CancellationToken ct) =>
        await Rows(person, purpose).Select(t => t.Value).SingleOrDefaultAsync(ct) is { } row ? Expiry(row) - Lasts : null;

    /// <summary>What the key stands for; null where it is none, was used, is too old or another was sent after it.</summary>
    public async Task<MailedKey?> FindAsync(string? key, string purpose, CancellationToken ct)
    {
        if (key is null || !Base64Url.IsValid(key, out var length) || length != PersonLength + SecretLength) return null;
        var bytes = Base64Url.DecodeFromChars(key);
        var person = new Guid(bytes.AsSpan(0, PersonLength));
        if (await Rows(person, purpose).AsNoTracking().Select(t => t.Value).SingleOrDefaultAsync(ct) is not { } row) return null;
        var parts = row.Split(' ', 3);
        return parts[1] == Digest(bytes.AsSpan(PersonLength)) && clock.GetUtcNow() < Expiry(row) ? new MailedKey(person, parts[2], row) : null;
    }

    /// <summary>Uses the key up, inside an open act; false where somebody was faster.</summary>
    public async Task<bool> UseAsync(MailedKey key, string purpose, CancellationToken ct) =>
        await Rows(key.Person, purpose).Where(t => t.Value == key.Row).ExecuteDeleteAsync(ct) == 1;

    private IQueryable<IdentityUserToken<Guid>> Rows(Guid person, string purpose) =>
        db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == person && t.LoginProvider == Provider && t.Name == purpose);

    private static DateTimeOffset Expiry(string row) => DateTimeOffset.ParseExact(row.Split(' ', 2)[0], "O", CultureInfo.InvariantCulture);

    private static string Digest(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}

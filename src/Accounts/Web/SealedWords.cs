using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Marrakech.Accounts.Web;

/// <summary>Puts a few facts into a link so that nobody reads, changes or uses them after their time; nothing of it is kept here.</summary>
internal sealed class SealedWords(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Seals <paramref name="facts"/> for one purpose.</summary>
    public string Seal<T>(string purpose, T facts, TimeSpan lasts) =>
        protection.CreateProtector(purpose).Protect(JsonSerializer.Serialize(new Letter<T>(facts, clock.GetUtcNow() + lasts)));

    /// <summary>The facts; null where the seal is broken, of another purpose, or the time is over.</summary>
    public T? Open<T>(string purpose, string words)
        where T : class
    {
        try
        {
            var letter = JsonSerializer.Deserialize<Letter<T>>(protection.CreateProtector(purpose).Unprotect(words));
            return letter is not null && clock.GetUtcNow() < letter.Until ? letter.Facts : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Letter<T>(T Facts, DateTimeOffset Until);
}

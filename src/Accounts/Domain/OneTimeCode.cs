using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Accounts.Domain;

/// <summary>Codes of an authenticator app: six digits, a new one every thirty seconds (RFC 6238 with SHA-1, which is what every app speaks).</summary>
internal static class OneTimeCode
{
    private const int Period = 30, Modulus = 1_000_000, Group = 4;

    /// <summary>A clock may be half a minute off, in either direction.</summary>
    private const int Drift = 1;

    /// <summary>The number of the thirty seconds <paramref name="instant"/> falls into.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Period;

    /// <summary>The code of one step.</summary>
    /// <param name="key">Shared key, base 32.</param>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard names SHA-1; HMAC does not depend on what is weak in it.
        var hash = HMACSHA1.HashData(Base32.Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step <paramref name="typed"/> is the code of, around <paramref name="now"/>; null where it is none.</summary>
    public static long? Match(string key, string typed, DateTimeOffset now)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-').Select(Digit)));
        var current = StepAt(now);
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(Of(key, step)))) found = step;
        }

        return found;
    }

    /// <summary>The key as people type it: groups of four letters.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(Group).Select(c => new string(c)));

    /// <summary>What the picture says to the app.</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>Arabic keyboards write ٣ for 3.</summary>
    private static char Digit(char typed) => char.IsDigit(typed) ? (char)('0' + (int)char.GetNumericValue(typed)) : typed;
}

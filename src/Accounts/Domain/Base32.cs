namespace Marrakech.Accounts.Domain;

/// <summary>Base 32 of RFC 4648 without padding: the letters an authenticator key is written in.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5, BitsPerByte = 8;

    /// <summary>The bytes; throws for a letter outside the alphabet.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsPerLetter / BitsPerByte);
        var (buffer, bits) = (0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("A key is written in the letters A to Z and the digits 2 to 7.");
            (buffer, bits) = ((buffer << BitsPerLetter | value) & 0xFFFF, bits + BitsPerLetter);
            if (bits >= BitsPerByte) bytes.Add((byte)(buffer >> (bits -= BitsPerByte) & byte.MaxValue));
        }

        return [.. bytes];
    }
}

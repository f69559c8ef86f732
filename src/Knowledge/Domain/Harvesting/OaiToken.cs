using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Where a harvest goes on: a record by its datestamp and code.</summary>
internal sealed record OaiPosition(DateTimeOffset At, string Code);

/// <summary>
/// A resumption token. It carries all that is needed to go on, so that nothing is kept between two requests and none expires. Records come
/// by datestamp: one that changes meanwhile comes again at the end, and none is skipped.
/// </summary>
/// <remarks>A token that was altered or cut is recognised by its checksum. It is no secret: it guards against mistakes only.</remarks>
/// <param name="Verb">The verb it was given for.</param>
/// <param name="Format">Metadata prefix.</param>
/// <param name="Set">Set, or null.</param>
/// <param name="From">Beginning as given, or null.</param>
/// <param name="Until">End as given, or null.</param>
/// <param name="After">The last record given.</param>
/// <param name="Given">How many were given before.</param>
/// <param name="Total">How many the list held when it was begun.</param>
internal sealed record OaiToken(OaiVerb Verb, string Format, string? Set, string? From, string? Until, OaiPosition After, long Given, long Total)
{
    private const int ChecksumLength = 6, Longest = 600;
    private const char Between = '\n';

    public string Write()
    {
        string[] parts =
        [
            Verb.ToString(), Format, Set ?? "", From ?? "", Until ?? "", After.At.UtcTicks.ToString(CultureInfo.InvariantCulture), After.Code,
            Given.ToString(CultureInfo.InvariantCulture), Total.ToString(CultureInfo.InvariantCulture),
        ];
        var text = Encoding.UTF8.GetBytes(string.Join(Between, parts));
        return Base64Url.EncodeToString([.. Checksum(text), .. text]);
    }

    /// <summary>Reads a token back; null where it is none of ours.</summary>
    public static OaiToken? Read(string word)
    {
        if (word.Length is 0 or > Longest || !Base64Url.IsValid(word)) return null;
        var bytes = Base64Url.DecodeFromChars(word);
        if (bytes.Length <= ChecksumLength || !bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(bytes.AsSpan(ChecksumLength)))) return null;
        return Encoding.UTF8.GetString(bytes.AsSpan(ChecksumLength)).Split(Between) is [var verb, var format, var set, var from, var until, var ticks, var code, var given, var total]
            && Enum.TryParse<OaiVerb>(verb, out var asked) && Number(ticks) is { } at && at <= DateTimeOffset.MaxValue.Ticks && Number(given) is { } before && Number(total) is { } all
            ? new OaiToken(asked, format, Text(set), Text(from), Text(until), new OaiPosition(new DateTimeOffset(at, TimeSpan.Zero), code), before, all)
            : null;
    }

    private static string? Text(string part) => part.Length == 0 ? null : part;

    private static long? Number(string part) => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> text) => SHA256.HashData(text).AsSpan(0, ChecksumLength);
}

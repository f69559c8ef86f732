using System.Globalization;
using Marrakech.Trust.Domain.Merkle;

namespace Marrakech.Trust.Domain.Checkpoints;

/// <summary>What a checkpoint says: how many acts, or records of another log, there were at an instant, and the root of the tree over them.</summary>
/// <param name="Size">Number of records covered, from 1.</param>
/// <param name="Root">Root of the tree over their hashes (RFC 9162, 2.1.1).</param>
/// <param name="At">When it was taken.</param>
/// <param name="Log">Name of the log.</param>
internal sealed record TreeHead(long Size, Digest Root, DateTimeOffset At, string Log = TreeHead.Acts)
{
    /// <summary>Name of the log of acts.</summary>
    public const string Acts = "acts";

    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>What names the log to the world, the first line of every checkpoint: a note of one log never passes for one of another.</summary>
    public string Origin => OriginOf(Log);

    /// <summary>The lines that are signed: origin, size, root and instant, each ended by a line feed (C2SP tlog-checkpoint).</summary>
    public string Body => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.Base64}\n{At.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)}\n");

    /// <summary>Reads the last three of the four lines; null where they say nothing that can be. Whether they are spelt as we spell them, the note tells.</summary>
    public static TreeHead? Read(string size, string root, string at, string log = Acts)
    {
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) || leaves < 1) return null;
        if (Digest.FromBase64(root) is not { } digest) return null;
        return DateTimeOffset.TryParseExact(at, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new TreeHead(leaves, digest, instant, log)
            : null;
    }

    /// <summary>The origin of a log's checkpoints.</summary>
    public static string OriginOf(string log) => "marrakech/" + log;
}

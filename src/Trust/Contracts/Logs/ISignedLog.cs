using Marrakech.Kernel.Data;

namespace Marrakech.Trust.Contracts.Logs;

/// <summary>
/// Records that are only ever added, each chained to the one before by its hash. Of every registered one Trust takes signed checkpoints within a
/// second, keeps them as a witness, and answers proofs (RFC 9162; <c>docs/adr/0007-signed-checkpoints.md</c>). Numbers run from 1 without gaps, and
/// whoever sees a number sees all before it.
/// </summary>
public interface ISignedLog
{
    /// <summary>Its name, never changed: small letters, hyphens, and a stroke between steps. The origin of its checkpoints is <c>marrakech/{Name}</c>.</summary>
    string Name { get; }

    /// <summary>Key of the sentence that says what is broken in it, with a record in place 0 and another in place 1.</summary>
    /// <param name="kind">As <c>CutOff</c>: one of those the acts have.</param>
    string SentenceOf(string kind);

    /// <summary>Records in order.</summary>
    /// <param name="db">Where they are; nothing else is read from it meanwhile.</param>
    /// <param name="from">First number; 0 for the beginning.</param>
    /// <param name="through">Last number.</param>
    /// <param name="isWhole">Whether each record's hash is made again of what it says. The record at <paramref name="from"/> was met before and need not be.</param>
    /// <param name="ct">Ends the reading.</param>
    IAsyncEnumerable<LogRecord> ReadAsync(AppDb db, long from, long through, bool isWhole, CancellationToken ct);

    /// <summary>Number of the last record; 0 where there is none.</summary>
    Task<long> LastAsync(AppDb db, CancellationToken ct);
}

/// <summary>A record of a log.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Previous">Hash of the one before as the record carries it; null where it carries none, or was not asked.</param>
/// <param name="Hash">Its hash: lower-case hexadecimal of 32 bytes.</param>
/// <param name="IsSound">False where what it says does not give its hash.</param>
public sealed record LogRecord(long Number, string? Previous, string Hash, bool IsSound = true);

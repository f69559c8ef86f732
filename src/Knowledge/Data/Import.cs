namespace Marrakech.Knowledge.Data;

/// <summary>An import of official documents: asked for, read, confirmed, done; or done at once by the operator.</summary>
internal sealed class Import
{
    public const int StateLength = 20, JobKeyLength = 80;

    /// <summary>Kind of subject in the trail, of what its files belong to, and the series its numbers are of.</summary>
    public const string Thing = "import";

    /// <summary>More files than there are kinds of official documents are a mistake.</summary>
    public const int MostFiles = 10;

    /// <summary>Behind the public code <c>I-000012</c>.</summary>
    public required long Number { get; init; }

    public required ImportState State { get; set; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it reached a state from which nothing follows.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Number of the act by which the documents came in.</summary>
    public long? Act { get; set; }

    /// <summary>Idempotency key of the job that works on it, or did last; null for the operator's own.</summary>
    public string? JobKey { get; set; }

    /// <summary>What was read and stored, as JSON; null before it is read.</summary>
    public string? Report { get; set; }

    public string Code => ImportCode.Write(Number);

    /// <summary>Its state, for the digests of acts.</summary>
    public object Digest() => new { State = State.ToString(), Act, Report };
}

/// <summary>Where an import stands. Stored by name.</summary>
internal enum ImportState
{
    /// <summary>A job reads the files and tries what would change.</summary>
    Reading,

    /// <summary>A file could not be taken: nothing was stored, and the files are gone.</summary>
    Refused,

    /// <summary>Read; a person looks at the report and decides.</summary>
    Read,

    /// <summary>A person decided against it; the files are gone.</summary>
    Discarded,

    /// <summary>Confirmed; a job stores.</summary>
    Importing,

    /// <summary>Stored.</summary>
    Imported,

    /// <summary>Everything in the files stood there already.</summary>
    Unchanged,
}

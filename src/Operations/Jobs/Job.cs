namespace Marrakech.Operations.Jobs;

/// <summary>A piece of work that outlives the process. Its state changes only by <see cref="JobLeases"/>, one conditional statement each.</summary>
internal sealed class Job
{
    public const int KindLength = 60, KeyLength = 200, StateLength = 10, NoteLength = 200, ErrorLength = 120;

    /// <summary>Given by the database; numbers may have gaps.</summary>
    public long Number { get; private set; }

    public required string Kind { get; init; }
    public string? Key { get; init; }

    /// <summary>What to do, as JSON.</summary>
    public required string Payload { get; init; }

    public JobState State { get; private set; }

    /// <summary>Name of the lease under which it runs, new with every taking.</summary>
    public Guid? Lease { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the next attempt is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public long Done { get; private set; }
    public long? Total { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Key of the sentence that says why the last attempt failed.</summary>
    public string? Error { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; private set; }
}

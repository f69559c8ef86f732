using System.Globalization;
using System.Text.Json;
using Marrakech.Knowledge.Domain.Bulk;

namespace Marrakech.Knowledge.Data.Bulk;

/// <summary>Where a spreadsheet of contributions stands. Stored by name.</summary>
internal enum BatchState
{
    /// <summary>A job reads it.</summary>
    Reading,

    /// <summary>It cannot be read as a table of contributions; the file is gone.</summary>
    Refused,

    /// <summary>Read; its sender decides.</summary>
    Read,

    /// <summary>A job makes contributions of its rows.</summary>
    Taking,

    /// <summary>They are there; the file is gone.</summary>
    Taken,

    /// <summary>Its sender decided against it, or nobody decided in time; the file is gone.</summary>
    Discarded,
}

/// <summary>A spreadsheet whose rows are to become contributions.</summary>
internal sealed class Batch
{
    public const int CodeLength = 12, StateLength = 20, DigestLength = 64, JobKeyLength = 80;

    /// <summary>Kind of subject in the trail, of what its file belongs to, and the series its codes are numbers of.</summary>
    public const string Thing = "batch";

    /// <summary>Days after which one that nobody decides on is given up: its file may name people.</summary>
    public const int Days = 30;

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>B-000012</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Kind of contribution its rows are.</summary>
    public required string Kind { get; init; }

    public required BatchState State { get; set; }

    /// <summary>Pseudonym of who sent it.</summary>
    public Guid? Author { get; init; }

    /// <summary>The organisation it was sent for; null for one in the sender's own name.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>Country of that organisation.</summary>
    public string? Country { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether the file is a workbook; otherwise it is a table of text.</summary>
    public required bool IsWorkbook { get; init; }

    /// <summary>Whether its rows are submitted rather than kept as drafts.</summary>
    public bool Submits { get; set; }

    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Idempotency key of the job that works on it, or did last.</summary>
    public required string JobKey { get; set; }

    /// <summary>What was found in it, as JSON; null before it is read.</summary>
    public string? Report { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"B-{number:000000}");

    /// <summary>Key of the contribution made of a row: there is one of it.</summary>
    public string KeyOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{KeyStart}{row}");

    /// <summary>What those keys begin with: nobody who sends keys of their own can know it.</summary>
    public string KeyStart => $"{Id:N}:";

    public BatchReport Read() => Report is null ? new BatchReport() : JsonSerializer.Deserialize<BatchReport>(Report)!;

    /// <summary>Its state for the digests of acts: without what stands in cells.</summary>
    public object Digested() => new { Code, Kind, State = State.ToString(), Sha256, Submits };
}

/// <summary>Something to look at, which stands against nothing.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="OtherRow">Row with the same title; null where it is about the repository.</param>
/// <param name="Item">Published item that looks like it.</param>
internal sealed record RowWarning(int Row, int? OtherRow, string? Item);

/// <summary>What was found in a spreadsheet. Long lists are cut short: all problems are told by a file made of the spreadsheet itself.</summary>
internal sealed record BatchReport
{
    /// <summary>Most problems and warnings that are kept.</summary>
    public const int Most = 100;

    /// <summary>Rows that are not empty.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that can become contributions.</summary>
    public int Good { get; init; }

    /// <summary>Rows that say the same as a contribution of the same sender: they are left out.</summary>
    public int Known { get; init; }

    /// <summary>Rows with problems.</summary>
    public int Bad => Rows - Good - Known;

    public IReadOnlyList<RowProblem> Problems { get; init; } = [];
    public int ProblemCount { get; init; }
    public IReadOnlyList<RowWarning> Warnings { get; init; } = [];
    public int WarningCount { get; init; }

    /// <summary>Rows that were compared with the repository, the first ones.</summary>
    public int Compared { get; init; }

    /// <summary>Why it cannot be read at all; null where it can.</summary>
    public SheetProblem? Problem { get; init; }

    /// <summary>The column that is about.</summary>
    public string? Column { get; init; }

    /// <summary>Contributions made of it.</summary>
    public int Taken { get; init; }

    public string Write() => JsonSerializer.Serialize(this);
}

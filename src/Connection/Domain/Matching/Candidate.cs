using Marrakech.Connection.Domain.Capabilities;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>Something that could help, as far as it is compared. Everything in it is public or known to whoever reads the match.</summary>
internal sealed record Candidate
{
    public required CandidateKind Kind { get; init; }

    /// <summary>Public code or id; ties in the score are broken by it. Several of one code are one suggestion: the one that fits best.</summary>
    public required string Code { get; init; }

    /// <summary>Which of several of one code it is; null for the only one.</summary>
    public string? Part { get; init; }

    /// <summary>What tells it from all others of its kind.</summary>
    public string Key => Part ?? Code;

    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Objectives, the primary one first.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>Actions, as <c>8/a</c>.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Countries it works or worked in.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Whether it is for every country.</summary>
    public bool IsGlobal { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Finished works in the hub on one of its objectives: an organisation's, an expert's, or 1 for a completed request.</summary>
    public int Finished { get; init; }

    /// <summary>References it names itself, which nobody has checked.</summary>
    public int Claimed { get; init; }

    /// <summary>How much it can take on now; null where it has not told.</summary>
    public FreeCapacity? Capacity { get; init; }

    /// <summary>Last day on which that capacity is free; null where it is not known to end.</summary>
    public DateOnly? FreeUntil { get; init; }

    /// <summary>How many pieces of equipment it offers; null where it offers none.</summary>
    public int? Equipment { get; init; }

    /// <summary>Last day on which these are available; null where they are not known to end.</summary>
    public DateOnly? EquipmentUntil { get; init; }

    /// <summary>When it told its capacity last.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>From when it is free; null for now.</summary>
    public DateOnly? FreeFrom { get; init; }

    /// <summary>What it costs or asks for at least, in dollars of the United States, 0 for what is free of charge; null where it has not told. Never shown.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How often it was chosen in the last twelve months.</summary>
    public int ChosenLately { get; init; }
}

using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Knowledge.Data.Experts;

/// <summary>A conversation of somebody with an expert, through the hub. There is one for each two people.</summary>
internal sealed class ExpertTalk
{
    public const int EndLength = 20;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "expert-talk";

    public required Guid Id { get; init; }

    /// <summary>Code of the expert.</summary>
    public required string ExpertCode { get; init; }

    /// <summary>Pseudonyms of the two.</summary>
    public required Guid Expert { get; init; }
    public required Guid Asker { get; init; }

    /// <summary>The organisation the asker wrote for; null for one in their own name.</summary>
    public Guid? AskerOrganisation { get; set; }

    /// <summary>Why it takes no more messages; null while it does.</summary>
    public TalkEnd? End { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public Guid? ReportedBy { get; set; }
    public string? ReportReason { get; set; }
    public DateTimeOffset? ReportedAt { get; set; }

    /// <summary>When the secretariat was done with the report.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    public required DateTimeOffset StartedAt { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    public List<ExpertMessage> Messages { get; init; } = [];

    public bool IsOpen => End is null;

    /// <summary>Whether a report waits for the secretariat.</summary>
    public bool IsReported => ReportedAt is not null && SettledAt is null;

    public bool IsOf(Guid? person) => person is not null && (person == Expert || person == Asker);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Id, ExpertCode, End = End?.ToString(), Row };
}

/// <summary>A message in a conversation.</summary>
internal sealed class ExpertMessage
{
    public required Guid Id { get; init; }
    public required Guid TalkId { get; init; }

    /// <summary>Position, from 1.</summary>
    public required int Number { get; init; }

    public required bool IsFromExpert { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}

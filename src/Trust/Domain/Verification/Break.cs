namespace Marrakech.Trust.Domain.Verification;

/// <summary>What can be wrong with a trail. Each has its sentence: the text <c>Break.{kind}</c>.</summary>
internal enum BreakKind
{
    /// <summary>The fields of an act, or of a record of another log, do not give the hash it carries.</summary>
    Altered,

    /// <summary>A number is not there.</summary>
    Missing,

    /// <summary>An act was put in and those after it moved on.</summary>
    Inserted,

    /// <summary>An act stands in the place of another.</summary>
    OutOfOrder,

    /// <summary>An act carries another hash than that of the act before it: one of the two was replaced.</summary>
    Unlinked,

    /// <summary>What stands in place of an act is none.</summary>
    Unreadable,

    /// <summary>A checkpoint covers more acts than there are.</summary>
    CutOff,

    /// <summary>The acts before a checkpoint are not those it was taken of.</summary>
    Rewritten,

    /// <summary>A checkpoint does not carry the signature of its key.</summary>
    SignatureFalse,

    /// <summary>A checkpoint is signed with a key that nobody vouches for.</summary>
    UnknownKey,

    /// <summary>A checkpoint that was seen is not there.</summary>
    CheckpointMissing,

    /// <summary>The numbers of the checkpoints have a gap.</summary>
    CheckpointGap,

    /// <summary>A checkpoint is another than the one that was seen.</summary>
    CheckpointReplaced,

    /// <summary>What stands in place of a seen checkpoint is none.</summary>
    WitnessUnreadable,
}

/// <summary>The first broken link.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where: number of the act, size of the checkpoint, or line of the list of checkpoints.</param>
/// <param name="Other">A second number its sentence names: the act that stands there, the acts a checkpoint covers, the last sound act.</param>
internal sealed record Break(BreakKind Kind, long Place, long Other = 0)
{
    /// <summary>Key of its sentence about an act.</summary>
    public string Text => $"Break.{Kind}";
}

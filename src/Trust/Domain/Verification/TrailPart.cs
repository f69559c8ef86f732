using Marrakech.Kernel.Acts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;

namespace Marrakech.Trust.Domain.Verification;

/// <summary>A piece of a trail, in the order in which it is verified: acts by number, each checkpoint after the last act it covers.</summary>
internal abstract record TrailPart;

/// <summary>An act.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PreviousHash">Hash of the act before, as it carries it.</param>
/// <param name="Hash">Its own hash, as it carries it.</param>
/// <param name="Act">Its fields; null where they are not public and only the hash is given.</param>
internal sealed record ActPart(long Number, string PreviousHash, string Hash, ActEntry? Act) : TrailPart
{
    /// <summary>An act with all its fields.</summary>
    public static ActPart Of(ActEntry act) => new(act.Number, act.PreviousHash, act.Hash, act);
}

/// <summary>Something that stands where an act should and cannot be read.</summary>
internal sealed record UnreadablePart : TrailPart;

/// <summary>Something said about the trail as a whole.</summary>
/// <param name="Size">Number of acts it speaks of.</param>
internal abstract record Mark(long Size) : TrailPart;

/// <summary>A checkpoint of the trail itself.</summary>
internal sealed record CheckpointMark(Checkpoint Row) : Mark(Row.Size);

/// <summary>A checkpoint that somebody saw and kept.</summary>
internal sealed record WitnessMark(SignedNote Note) : Mark(Note.Head.Size);

/// <summary>A line of somebody's list that is no checkpoint.</summary>
internal sealed record UnreadableMark(long Line) : Mark(0);

namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>The life of an expert's description: draft → submitted → listed or declined; withdrawn by the person at any time.</summary>
internal static class ExpertLife
{
    /// <summary>Where a move leads; null where it is not possible from there. Editing is <see cref="AfterEdit"/>'s.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="isListed">Whether some version of it is on the list.</param>
    /// <param name="move">The move.</param>
    public static ExpertState? After(ExpertState state, bool isListed, ExpertMove move) => (state, move) switch
    {
        (ExpertState.Withdrawn, _) => null,
        (_, ExpertMove.Edit) => state,
        (ExpertState.Draft, ExpertMove.Submit) => ExpertState.Submitted,
        (ExpertState.Submitted, ExpertMove.List) => ExpertState.Listed,
        (ExpertState.Submitted, ExpertMove.Decline) => ExpertState.Declined,
        (_, ExpertMove.TakeOff) when isListed => ExpertState.Declined,
        (_, ExpertMove.Withdraw) => ExpertState.Withdrawn,
        _ => null,
    };

    /// <summary>Where an edit leads. Of a listed one only judged answers are looked at again; the rest is shown at once.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="isListed">Whether some version of it is on the list.</param>
    /// <param name="touches">Whether the edit touches a judged answer.</param>
    /// <param name="differs">Whether a judged answer differs from the list after it.</param>
    public static ExpertState AfterEdit(ExpertState state, bool isListed, bool touches, bool differs) => (isListed, differs) switch
    {
        (false, _) => ExpertState.Draft,
        (true, false) => ExpertState.Listed,
        (true, true) => touches ? ExpertState.Draft : state,
    };

    /// <summary>Whether a move is the secretariat's, which nobody makes with their own.</summary>
    public static bool Judges(ExpertMove move) => move is ExpertMove.List or ExpertMove.Decline or ExpertMove.TakeOff;

    public static bool NeedsReason(ExpertMove move) => move is ExpertMove.Decline or ExpertMove.TakeOff;

    /// <summary>What stands against a decision; null where nothing does.</summary>
    public static ExpertRefusal? Refusal(ExpertState state, bool isListed, ExpertMove move, bool isOwn, string? reason)
    {
        if (Judges(move) && isOwn) return ExpertRefusal.OwnProfile;
        if (After(state, isListed, move) is null) return ExpertRefusal.WrongState;
        return NeedsReason(move) && reason is null ? ExpertRefusal.ReasonMissing : null;
    }
}

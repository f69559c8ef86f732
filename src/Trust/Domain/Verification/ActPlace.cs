using Marrakech.Kernel.Acts;

namespace Marrakech.Trust.Domain.Verification;

/// <summary>Finds out, for an act whose hash does not fit, whether it fits another number: then it was moved and not altered.</summary>
internal static class ActPlace
{
    /// <summary>How far around an act its true number is looked for.</summary>
    private const int Reach = 1000;

    /// <summary>The number the act was written with; null where none nearby fits.</summary>
    public static long? TrueNumber(ActEntry act, string hash)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (Numbered(act, act.Number + distance).ComputeHash() == hash) return act.Number + distance;
            if (act.Number > distance && Numbered(act, act.Number - distance).ComputeHash() == hash) return act.Number - distance;
        }

        return null;
    }

    private static ActEntry Numbered(ActEntry act, long number) => new()
    {
        Number = number,
        Name = act.Name,
        Actor = act.Actor,
        At = act.At,
        Reason = act.Reason,
        Evidence = act.Evidence,
        PreviousHash = act.PreviousHash,
        Channel = act.Channel,
        Person = act.Person,
        Organisation = act.Organisation,
        Role = act.Role,
        SubjectKind = act.SubjectKind,
        SubjectKey = act.SubjectKey,
        Before = act.Before,
        After = act.After,
        IsPublic = act.IsPublic,
    };
}

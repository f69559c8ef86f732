namespace Marrakech.Fund.Domain.Projects;

/// <summary>Why something about a project or its money is not done; its sentence is <c>Project.Refusal.{Name}</c>.</summary>
internal enum ProjectRefusal
{
    /// <summary>Where it stands does not allow it.</summary>
    WrongState,
    NotYours,

    /// <summary>Somebody else changed it in the meantime.</summary>
    ChangedMeanwhile,
    ReasonMissing,

    /// <summary>No day written as <c>2026-11-26</c>, or one that lies wrong.</summary>
    NotADay,

    /// <summary>The new last day of a project is not after the present one.</summary>
    NotLater,
    ReferenceMissing,

    /// <summary>Holder, bank or account is missing or too long.</summary>
    DetailsIncomplete,

    /// <summary>Changed details are confirmed three days after they were entered at the earliest.</summary>
    DetailsTooEarly,

    /// <summary>No payment details of the organisation are confirmed, or others than those the transfer was prepared with.</summary>
    NoDetails,

    /// <summary>Whoever prepared or entered it cannot approve or confirm it.</summary>
    SamePerson,

    /// <summary>Up to the limit another administrator approves, above it a member of the committee.</summary>
    OtherRole,

    /// <summary>The bank account is not named, or does not hold so much.</summary>
    NotCovered,
    AmountUnread,

    /// <summary>More than the organisation was advanced and has not reported yet.</summary>
    AboveAdvance,

    /// <summary>For a day of the period a report waits or was accepted: the same is not reported twice.</summary>
    PeriodReported,

    /// <summary>A report needs a narrative.</summary>
    NarrativeMissing,

    /// <summary>The changed budget is not the same in sum, or nothing changes.</summary>
    NoReallocation,

    /// <summary>More than a fifth is moved: the committee decides.</summary>
    NeedsCommittee,

    /// <summary>A transfer of the tranche waits for its second person.</summary>
    TransferWaits,

    /// <summary>A report, a change or a transfer is open, or a tranche still held.</summary>
    StillOpen,
}

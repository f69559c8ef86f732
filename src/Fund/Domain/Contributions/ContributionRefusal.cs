namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Why something is not done with a contribution, a rate or a bank account; its sentence is <c>FundGift.Refusal.{Name}</c>.</summary>
internal enum ContributionRefusal
{
    /// <summary>It is another organisation's.</summary>
    NotYours,
    DonorUnknown,
    CurrencyUnknown,

    /// <summary>The amount is not one of this currency.</summary>
    AmountWrong,

    /// <summary>More than one amount may be.</summary>
    AmountTooLarge,
    TooLong,

    /// <summary>The earmark names no thematic area or region.</summary>
    EarmarkUnknown,

    /// <summary>It does not stand where this can be done.</summary>
    WrongState,
    ReasonMissing,
    ReferenceMissing,
    DayWrong,

    /// <summary>A schedule is a line for each instalment, at most 24.</summary>
    ScheduleUnreadable,
    ScheduleOrder,
    ScheduleSum,

    /// <summary>More would be earmarked than the ceiling allows.</summary>
    BeyondCeiling,

    /// <summary>There is no exchange rate for the day, or none yet.</summary>
    RateMissing,

    /// <summary>The latest rate is older than <see cref="Rate.MostDays"/> days.</summary>
    RateStale,
    RateWrong,
    SourceMissing,
    NameMissing,

    /// <summary>A number has 4 to 40 letters and digits.</summary>
    NumberWrong,

    /// <summary>The account is there already.</summary>
    NumberUsed,
    ChangedMeanwhile,
}

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>What moved at the bank. Stored by name; its words are <c>DepositKind.{Name}</c>.</summary>
internal enum DepositKind
{
    /// <summary>A donor paid on a contribution.</summary>
    Contribution,

    /// <summary>Money came, and nobody knows yet from whom.</summary>
    Unidentified,

    /// <summary>A gift of private people.</summary>
    Gift,
    Interest,

    /// <summary>The bank took something.</summary>
    Charge,

    /// <summary>The bank changed another currency into dollars.</summary>
    Exchange,

    /// <summary>Money goes back to a donor: decided first, paid later.</summary>
    Refund,
}

/// <summary>Where a deposit stands. Stored by name; its words are <c>DepositState.{Name}</c>.</summary>
internal enum DepositState
{
    /// <summary>One person entered it; it is not in the books.</summary>
    Entered,

    /// <summary>A refund that was decided and is owed.</summary>
    Decided,

    /// <summary>It is in the books.</summary>
    Posted,

    /// <summary>It never came into the books.</summary>
    Discarded,

    /// <summary>It was in the books and was taken back.</summary>
    TakenBack,
}

/// <summary>What waits for a second person. Stored by name; its words are <c>DepositStep.{Name}</c>.</summary>
internal enum DepositStep
{
    Enter,

    /// <summary>Money nobody could assign belongs to a contribution.</summary>
    Identify,
    TakeBack,

    /// <summary>A refund that was decided was paid.</summary>
    Pay,
}

/// <summary>What can be done with a deposit: every step is proposed by one person and done by another (four eyes).</summary>
internal static class DepositLife
{
    /// <summary>Whether a step can be proposed; one waits at a time.</summary>
    public static bool Can(DepositStep step, DepositKind kind, DepositState state, DepositStep? waits) => waits is null && step switch
    {
        DepositStep.Identify => kind == DepositKind.Unidentified && state == DepositState.Posted,
        DepositStep.TakeBack => state == DepositState.Posted || (kind == DepositKind.Refund && state == DepositState.Decided),
        DepositStep.Pay => kind == DepositKind.Refund && state == DepositState.Decided,
        _ => false,
    };

    /// <summary>Where it stands once a second person agreed to a step.</summary>
    public static DepositState After(DepositStep step, DepositKind kind) => step switch
    {
        DepositStep.Enter => kind == DepositKind.Refund ? DepositState.Decided : DepositState.Posted,
        DepositStep.TakeBack => DepositState.TakenBack,
        _ => DepositState.Posted,
    };

    /// <summary>Whether it says to which contribution it belongs when it is entered.</summary>
    public static bool NamesContribution(DepositKind kind) => kind is DepositKind.Contribution or DepositKind.Refund;

    /// <summary>Whether money leaves the account.</summary>
    public static bool GoesOut(DepositKind kind) => kind is DepositKind.Charge or DepositKind.Refund;
}

/// <summary>Why something is not done with a deposit; its sentence is <c>Deposit.Refusal.{Name}</c>.</summary>
internal enum DepositRefusal
{
    AccountUnknown,
    ReferenceMissing,

    /// <summary>The bank's reference stands at another deposit of this account.</summary>
    ReferenceUsed,
    DayWrong,
    DayAhead,

    /// <summary>It is before the first day of the books.</summary>
    DayBeforeBooks,
    AmountWrong,

    /// <summary>More than one amount may be.</summary>
    AmountTooLarge,
    NoteTooLong,
    ContributionUnknown,

    /// <summary>It is not agreed, or it is paid or over.</summary>
    ContributionTakesNone,
    CurrencyDiffers,

    /// <summary>More than is open of the contribution.</summary>
    MoreThanOpen,

    /// <summary>More goes back than has come.</summary>
    MoreThanPaid,

    /// <summary>An exchange goes from an account in another currency to one in dollars.</summary>
    ExchangeAccounts,

    /// <summary>Refunds are paid from dollars.</summary>
    RefundDollars,

    /// <summary>Another refund of the contribution is not paid yet.</summary>
    RefundOpen,
    RateMissing,
    RateStale,

    /// <summary>Whoever proposed a step does not agree to it.</summary>
    SamePerson,
    NothingWaits,
    WrongState,
    ReasonMissing,
    ChangedMeanwhile,

    /// <summary>The books do not hold so much: it is not in the account, or it is reserved.</summary>
    NotCovered,
    PeriodClosed,
    BooksRefuse,
}

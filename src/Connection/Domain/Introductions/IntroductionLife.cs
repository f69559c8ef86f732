namespace Marrakech.Connection.Domain.Introductions;

/// <summary>What a side of an introduction answered. Stored by name; its words are <c>IntroductionAnswer.{Name}</c>.</summary>
internal enum IntroductionAnswer
{
    Asked,
    Consented,
    Declined,

    /// <summary>It took its consent back.</summary>
    Withdrawn,
}

/// <summary>Where an introduction of two countries stands. It follows from what both answered; its words are <c>IntroductionState.{Name}</c>.</summary>
internal enum IntroductionState
{
    /// <summary>At least one has not answered, and none has said no.</summary>
    Waiting,

    /// <summary>Both consented: they know each other, and write in their room.</summary>
    Met,

    /// <summary>One declined, or took its consent back.</summary>
    Over,

    /// <summary>The secretariat, which proposed it, took it back before both had consented.</summary>
    TakenBack,
}

/// <summary>The life of an introduction: each side answers by itself, and nothing begins before both consented (domain: <i>Peer exchange</i>).</summary>
internal static class IntroductionLife
{
    /// <summary>Where it stands by the answers of both.</summary>
    public static IntroductionState StateOf(IntroductionAnswer one, IntroductionAnswer other) => (one, other) switch
    {
        _ when IsNo(one) || IsNo(other) => IntroductionState.Over,
        (IntroductionAnswer.Consented, IntroductionAnswer.Consented) => IntroductionState.Met,
        _ => IntroductionState.Waiting,
    };

    /// <summary>What stands against taking it back; null where nothing does. Once both consented it is theirs, and only one of them can end it.</summary>
    public static IntroductionRefusal? AgainstTakingBack(IntroductionState state) => state switch
    {
        IntroductionState.Waiting => null,
        IntroductionState.Met => IntroductionRefusal.BothConsented,
        _ => IntroductionRefusal.NotOpen,
    };

    /// <summary>Whether a side can give this answer now.</summary>
    /// <param name="own">What it answered so far.</param>
    /// <param name="other">What the other did.</param>
    /// <param name="answer">The answer.</param>
    public static bool CanAnswer(IntroductionAnswer own, IntroductionAnswer other, IntroductionAnswer answer) => !IsNo(own) && !IsNo(other) && (own, answer) is
        (IntroductionAnswer.Asked, IntroductionAnswer.Consented) or (IntroductionAnswer.Asked, IntroductionAnswer.Declined) or (IntroductionAnswer.Consented, IntroductionAnswer.Withdrawn);

    /// <summary>Whether a side sees which country the other is, and what is public of its request: with both consents, or where the other consented and chose to be named before.</summary>
    /// <param name="own">What it answered itself.</param>
    /// <param name="other">What the other did.</param>
    /// <param name="isShown">Whether the other chose to be named before both have consented.</param>
    public static bool SeesOther(IntroductionAnswer own, IntroductionAnswer other, bool isShown) => other == IntroductionAnswer.Consented && (isShown || own == IntroductionAnswer.Consented);

    private static bool IsNo(IntroductionAnswer answer) => answer is IntroductionAnswer.Declined or IntroductionAnswer.Withdrawn;
}

/// <summary>Why something is not done with an introduction; its sentence is <c>PeerExchange.Refusal.{Name}</c>.</summary>
internal enum IntroductionRefusal
{
    /// <summary>It is between other countries.</summary>
    NotYours,

    /// <summary>The request is not open.</summary>
    WrongState,
    CountryUnknown,

    /// <summary>A country is not introduced to itself.</summary>
    OwnCountry,

    /// <summary>There is no such request, the network does not read it, or it is another country's.</summary>
    RequestUnknown,

    /// <summary>One of the countries has no focal point here.</summary>
    NobodyAnswers,

    /// <summary>These two were asked about this request, and it is not over.</summary>
    AlreadyProposed,
    TextMissing,
    TooLong,
    ReasonMissing,

    /// <summary>It was answered already, or it is over.</summary>
    NotOpen,

    /// <summary>Both consented: whoever proposed it does not take it back any more.</summary>
    BothConsented,
}
